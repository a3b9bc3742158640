import type { Page } from "@playwright/test";
import type { Account } from "../support/accounts";
import { eventOf } from "../support/agenda";
import { type AttendedPractice, attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import type { Booked } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf, database } from "../support/database";
import { dragDown } from "../support/drag";
import { expect, test } from "../support/fixtures";
import { type Person, somebody } from "../support/person";
import { newAccount, newColleague } from "../support/practice";

test("the desk puts an appointment on top of another, with its reason, up to the limit", async ({
  openPage,
  request,
}) => {
  const practice = await overbooking(1);
  const taken = await bookAt(request, practice, "10:00");
  const page = await openPage({ account: await newColleague(practice) });
  const caller = somebody();
  const panel = await openForm(page, practice, taken, caller);
  await panel.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(panel.getByRole("alert")).toHaveText(/ya está ocupado/);
  await expect(panel.getByText("Queda 1 de 1 en ese horario.")).toBeVisible();
  await panel.getByRole("checkbox", { name: "Agendar como sobrecupo" }).check();
  const book = panel.getByRole("button", { name: "Agendar como sobrecupo" });
  await book.click();
  const reason = panel.getByRole("textbox", { name: "Motivo del sobrecupo" });
  await expect(reason).toHaveAccessibleDescription(/obligatorio/);
  await checkPage(page, ["light", "dark"]);
  await reason.fill("Dolor agudo desde anoche");
  await book.click();
  await expect(panel).toBeHidden();

  await page
    .getByRole("region", { name: "Calendario de citas" })
    .getByRole("link", { name: new RegExp(`Sobrecupo: ${caller.name}`) })
    .click();
  const seen = page.getByRole("dialog", { name: caller.name });
  await expect(seen.getByText("Sobrecupo").first()).toBeVisible();
  await expect(
    seen.getByRole("definition").filter({ hasText: "Dolor agudo desde anoche" }),
  ).toContainText("Rosa Pruebas, ");
  await checkPage(page, ["light", "dark"]);

  const next = await openForm(page, practice, taken, somebody());
  await next.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(next.getByText("No caben más sobrecupos a esa hora")).toBeVisible();
  await expect(next.getByRole("checkbox", { name: "Agendar como sobrecupo" })).toHaveCount(0);
});

test("moving an appointment onto a taken time asks the same", async ({ openPage, request }) => {
  const practice = await overbooking(1);
  const taken = await bookAt(request, practice, "10:00");
  const booked = await bookAt(request, practice, "12:00");
  const page = await openPage({ account: practice.owner });
  await page.goto(`${agendaOf(practice, booked)}&appointment=${booked.id}`);
  const panel = page.getByRole("dialog", { name: booked.person.name });
  await panel.getByRole("button", { name: "Mover", exact: true }).click();
  await panel.getByLabel("Hora", { exact: true }).fill(taken.start.slice(11, 16));
  await panel.getByRole("button", { name: "Mover la cita" }).click();
  await panel.getByRole("checkbox", { name: "Mover como sobrecupo" }).check();
  await panel.getByRole("textbox", { name: "Motivo del sobrecupo" }).fill("Lo pide la doctora");
  await panel.getByRole("button", { name: "Mover como sobrecupo" }).click();
  await expect(panel.getByText("«Lo pide la doctora»")).toBeVisible();
  expect(await appointmentsOf(booked.person.email)).toMatchObject([
    { version: 2, startsAt: new Date(taken.start) },
  ]);
});

test("dragging an appointment onto a taken time asks the same", async ({
  openPage,
  request,
  isMobile,
}) => {
  test.skip(isMobile, "a telephone scrolls where a mouse drags");
  const practice = await overbooking(1);
  const booked = await bookAt(request, practice, "09:00");
  const taken = await bookAt(request, practice, "11:00");
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(practice, booked));
  await dragDown(page, eventOf(page, booked), 2);
  const dialog = page.getByRole("dialog", { name: "La cita no se movió" });
  const move = dialog.getByRole("button", { name: /^Mover como sobrecupo al/ });
  await move.click();
  const reason = dialog.getByRole("textbox", { name: "Motivo del sobrecupo" });
  await expect(reason).toHaveAccessibleDescription(/Escribe el motivo/);
  await checkPage(page, ["light", "dark"]);
  await reason.fill("Vienen juntas");
  await move.click();
  await expect(dialog).toBeHidden();
  await expect(eventOf(page, booked)).toHaveAccessibleName(/Sobrecupo/);
  expect(await appointmentsOf(booked.person.email)).toMatchObject([
    { version: 2, startsAt: new Date(taken.start) },
  ]);
});

test("who may not overbook is not asked, and is refused whatever they send", async ({
  openPage,
  request,
}) => {
  const practice = await overbooking(2);
  const taken = await bookAt(request, practice, "10:00");
  const page = await openPage({ account: await newAttending(practice) });
  const panel = await openForm(page, practice, taken, somebody());
  const submit = panel.getByRole("button", { name: "Agendar la cita" });
  await submit.click();
  await expect(panel.getByRole("alert")).toHaveText(/ya está ocupado/);
  await expect(panel.getByText("sobrecupo")).toHaveCount(0);
  await panel.locator("form:has(input[name=formId])").evaluate((form) => {
    form.insertAdjacentHTML(
      "beforeend",
      `<input name="overbook" value="on" type="hidden"><input name="overbookReason" value="Porque sí" type="hidden">`,
    );
  });
  await submit.click();
  await expect(panel.getByRole("alert")).toHaveText(/No tienes permiso/);
});

async function overbooking(most: number): Promise<AttendedPractice> {
  const practice = await attendedPractice();
  await database`UPDATE tenant SET overbook_limit = ${most} WHERE slug = ${practice.slug}`;
  return practice;
}

/** Somebody who attends as the practice's only professional, without desk duties. */
async function newAttending({ slug }: AttendedPractice): Promise<Account> {
  const account = await newAccount({ path: `/dashboard/${slug}/agenda` });
  await database`
    INSERT INTO membership (tenant_id, user_id, role, professional_id)
    SELECT p.tenant_id, u.id, 'professional', p.id
    FROM professional p JOIN tenant t ON t.id = p.tenant_id, user_account u
    WHERE t.slug = ${slug} AND u.email = ${account.email}`;
  return account;
}

/** The form for a new client, at the time of an appointment that is there already. */
async function openForm(
  page: Page,
  practice: AttendedPractice,
  taken: Booked,
  { name, phone }: Person,
) {
  const at = taken.start.slice(0, 16);
  await page.goto(`${agendaOf(practice, taken)}&new=1&at=${at}`);
  const panel = page.getByRole("dialog", { name: "Nueva cita" });
  await panel.getByRole("combobox", { name: "Cliente" }).fill(name);
  await panel.getByRole("option", { name: `Agregar a «${name}» como cliente nuevo` }).click();
  await panel.getByRole("textbox", { name: "Teléfono" }).fill(phone);
  return panel;
}

function agendaOf({ slug }: AttendedPractice, { start }: Booked): string {
  return `/dashboard/${slug}/agenda?view=day&date=${start.slice(0, 10)}`;
}
