import { secretary } from "../support/accounts";
import { eventOf, notice, openAgenda, openPanel } from "../support/agenda";
import { bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf, newsOwedTo } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { somebody } from "../support/person";

test.use({ account: secretary });

test("the agenda shows what a client booked, with its history and its mails", async ({
  page,
  request,
}, testInfo) => {
  const booked = await bookByApi(request, testInfo, somebody());
  await mailTo(booked.person.email, /./);
  await openAgenda(page, booked.start.slice(0, 10));
  await expect(eventOf(page, booked)).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  const panel = await openPanel(page, booked);
  await expect(panel.getByText("Por confirmar", { exact: true })).toBeVisible();
  await expect(panel.getByText("Dra. Yokasta Rodríguez Peña")).toBeVisible();
  await expect(panel.getByText(booked.person.email).first()).toBeVisible();
  await expect(panel.getByText("Reservada", { exact: true })).toBeVisible();
  await expect(panel.getByText("Cita por confirmar").first()).toBeVisible();
  await checkPage(page, ["light", "dark"]);
});

test("the secretary books for a caller who is new, and the caller gets a mail", async ({
  page,
  request,
}, testInfo) => {
  const person = somebody();
  const { start } = await bookByApi(request, testInfo, somebody());
  await openAgenda(page, start.slice(0, 10));
  await page.getByRole("link", { name: "Nueva cita" }).click();
  const panel = page.getByRole("dialog", { name: "Nueva cita" });
  await panel.getByRole("combobox", { name: "Cliente" }).fill(person.name);
  await panel
    .getByRole("option", { name: `Agregar a «${person.name}» como cliente nuevo` })
    .click();
  await panel.getByRole("textbox", { name: "Teléfono" }).fill(person.phone);
  await panel.getByRole("textbox", { name: "Correo" }).fill(person.email);
  await panel
    .getByRole("combobox", { name: "Servicio" })
    .selectOption({ label: "Consulta de medicina familiar · 20 min" });
  await panel.getByRole("list", { name: "Horarios libres" }).getByRole("button").last().click();
  await checkPage(page, ["light", "dark"]);
  await panel.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(notice(page, `${person.name}: cita agendada`)).toBeVisible();
  await expect(panel).toBeHidden();
  await expect(eventOf(page, { person })).toBeVisible();
  expect(await appointmentsOf(person.email)).toHaveLength(1);
  await mailTo(person.email, /^Tu cita en Centro Médico La Vega/);
});

test("the secretary finds a known client while typing and books for them", async ({
  page,
  request,
}, testInfo) => {
  const { person, start } = await bookByApi(request, testInfo, somebody());
  await openAgenda(page, start.slice(0, 10));
  await page.getByRole("link", { name: "Nueva cita" }).click();
  const panel = page.getByRole("dialog", { name: "Nueva cita" });
  await panel.getByRole("combobox", { name: "Cliente" }).fill(person.email.slice(0, 12));
  await panel.getByRole("option", { name: person.name }).first().click();
  await panel
    .getByRole("combobox", { name: "Servicio" })
    .selectOption({ label: "Consulta de medicina familiar · 20 min" });
  await panel.getByRole("list", { name: "Horarios libres" }).getByRole("button").last().click();
  await panel.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(panel).toBeHidden();
  expect(await appointmentsOf(person.email)).toHaveLength(2);
});

test("an appointment is cancelled only with a reason, which stays in its history", async ({
  page,
  request,
}, testInfo) => {
  const booked = await bookByApi(request, testInfo, somebody());
  const panel = await openPanel(page, booked);
  await panel.getByRole("button", { name: "Cancelar la cita" }).click();
  const dialog = page.getByRole("dialog", { name: `¿Cancelar la cita de ${booked.person.name}?` });
  const confirm = dialog.getByRole("button", { name: "Cancelar la cita" });
  await confirm.click();
  const reason = dialog.getByLabel("Motivo");
  await expect(reason).toHaveAccessibleDescription(/Escribe el motivo/);
  await checkPage(page, ["light", "dark"]);
  await reason.fill("La doctora está en un congreso");
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByText("«La doctora está en un congreso»")).toBeVisible();
  await expect(panel.getByText(/Mercedes Santana/)).toBeVisible();
  expect(await appointmentsOf(booked.person.email)).toMatchObject([{ status: "cancelled" }]);
  // Its mail waits until the cancellation can no longer be undone with one touch.
  expect(await newsOwedTo(booked.id)).toContain("cancelled");
});

test("the secretary accepts for a client", async ({ page, request }, testInfo) => {
  const booked = await bookByApi(request, testInfo, somebody());
  const panel = await openPanel(page, booked);
  await panel.getByRole("button", { name: "Aceptar", exact: true }).click();
  await expect(panel.getByText("Confirmada", { exact: true })).toBeVisible();
  expect(await appointmentsOf(booked.person.email)).toMatchObject([{ status: "confirmed" }]);
});

test("the secretary hands over a link that opens the client's portal", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const booked = await bookByApi(request, testInfo, somebody());
  const panel = await openPanel(page, booked);
  await panel.getByRole("button", { name: "Copiar el enlace" }).click();
  const link = await panel.getByRole("textbox", { name: "Enlace de la cita" }).inputValue();
  const client = await openPage();
  await client.goto(link);
  await expect(client).toHaveURL(`/${booked.slug}/my/${booked.id}`);
});
