import { calendar, notice } from "../support/agenda";
import { type AttendedPractice, attendedPractice } from "../support/attended-practice";
import { bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf, newsOwedTo, professionalOf } from "../support/database";
import { dragDown, dragTo } from "../support/drag";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { openAppointment, openDeskForm, repeatWeekly } from "../support/series";
import { addDays } from "../support/worker";

test("the desk books a series around a taken date, and cancels this and the following", async ({
  openPage,
  request,
}, testInfo) => {
  const practice = await attendedPractice();
  const rival = await bookByApi(request, testInfo, somebody(), inTenDays(practice));
  const [person, first] = [somebody(), addDays(rival.start.slice(0, 10), -7)];
  const page = await openPage({ account: practice.owner });
  const panel = await openDeskForm(page, { practice, person, at: atTimeOf(rival.start, first) });
  await repeatWeekly(panel, 4);
  const taken = panel.getByRole("listitem").filter({ hasText: "En su lugar" });
  await expect(taken).toHaveCount(1);
  await expect(panel.getByText("1 fecha no se puede")).toBeVisible();

  const count = panel.getByLabel("Cuántas citas en total");
  await count.fill("10000");
  await expect(count).toHaveAccessibleDescription(/como máximo 104 citas/);
  await count.fill("4");
  await expect(taken).toBeVisible();
  await panel.getByRole("button", { name: "Agendar la serie" }).click();
  await expect(taken.getByText("Este dato es obligatorio.")).toBeVisible();
  expect(await appointmentsOf(person.email)).toEqual([]);
  await checkPage(page, ["light", "dark"]);
  await taken.getByRole("radio").first().check();
  await panel.getByRole("button", { name: "Agendar la serie" }).click();
  await expect(notice(page, `${person.name}: 4 citas agendadas desde el`)).toBeVisible();
  const booked = await mailTo(person.email, /^Tus 4 citas en/);
  expect(booked.plain).toMatch(/Fechas: (.+\n){4}/);

  const third = await openAppointment(page, { practice, person }, addDays(first, 14));
  await expect(third.getByText("Cita 3 de 4 de una serie")).toBeVisible();
  await third.getByRole("button", { name: "Cancelar la cita" }).click();
  const dialog = page.getByRole("dialog", { name: /^¿Cancelar la cita de/ });
  await dialog.getByRole("radio", { name: "Esta y las siguientes 2 citas" }).check();
  await dialog.getByLabel("Motivo").fill("Se muda");
  await checkPage(page, ["light", "dark"]);
  await dialog.getByRole("button", { name: "Cancelar 2 citas" }).click();
  await expect(dialog).toBeHidden();
  await expect(third.getByText("Cancelada", { exact: true }).first()).toBeVisible();
  const rows = await appointmentsOf(person.email);
  const byStart = rows.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  expect(byStart.map(({ status }) => status)).toEqual([
    ...["confirmed", "confirmed", "cancelled", "cancelled"],
  ]);
  // One mail for both, once the cancellation can no longer be undone with one touch.
  const owed = await Promise.all(rows.map(({ id }) => newsOwedTo(id)));
  expect(owed.flat().filter((kind) => kind === "cancelled")).toHaveLength(1);
});

test("dragging an appointment of a series asks which of them it means, and moves those", async ({
  openPage,
  isMobile,
}) => {
  test.skip(isMobile, "a telephone scrolls where a mouse drags");
  const practice = await attendedPractice();
  const [person, first] = [somebody(), addDays(new Date().toISOString().slice(0, 10), 7)];
  const page = await openPage({ account: practice.owner });
  const panel = await openDeskForm(page, { practice, person, at: `${first}T10:00` });
  await repeatWeekly(panel, 3);
  await panel.getByRole("button", { name: "Agendar la serie" }).click();
  await expect(panel).toBeHidden();

  const second = addDays(first, 7);
  await page.goto(`/dashboard/${practice.slug}/agenda?date=${second}`);
  const event = calendar(page).getByRole("link", { name: person.name });
  await dragDown(page, event, 2);
  const question = page.getByRole("dialog", { name: "¿Qué citas mueves?" });
  await expect(question).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await question.getByRole("button", { name: "Esta y las siguientes" }).click();
  const moving = page.getByRole("dialog", { name: person.name });
  await expect(moving.getByText("Las 2 fechas están libres.")).toBeVisible();
  await moving.getByRole("button", { name: "Mover las citas" }).click();
  await expect(moving.getByText("Se movieron 2 citas.")).toBeVisible();
  const hours = (await appointmentsOf(person.email)).map(({ startsAt }) => startsAt.getUTCHours());
  expect(hours.sort()).toEqual([15, 17, 17]);

  await moving.getByRole("button", { name: "Deshacer" }).click();
  await expect(moving.getByText("Se movieron 2 citas.")).toBeHidden();
  const back = (await appointmentsOf(person.email)).map(({ startsAt }) => startsAt.getUTCHours());
  expect(back).toEqual([15, 15, 15]);
});

test("a series dragged to another professional's column goes to them, all of it", async ({
  openPage,
  isMobile,
}) => {
  test.skip(isMobile, "a telephone scrolls where a mouse drags");
  const practice = await attendedPractice(["Ana Suárez", "Luis Gil Paz"]);
  const [person, first] = [somebody(), addDays(new Date().toISOString().slice(0, 10), 7)];
  const page = await openPage({ account: practice.owner });
  const panel = await openDeskForm(page, { practice, person, at: `${first}T10:00` });
  await repeatWeekly(panel, 2);
  await panel.getByRole("button", { name: "Agendar la serie" }).click();
  await expect(panel).toBeHidden();
  const event = calendar(page).getByRole("link", { name: person.name });
  await page.goto(`/dashboard/${practice.slug}/agenda?date=${first}`);
  const head = calendar(page).getByRole("columnheader", { name: "Luis Gil Paz" });
  await expect(head).toBeVisible();
  await dragTo(page, event, (await head.boundingBox())?.width ?? 0, 0);
  const question = page.getByRole("dialog", { name: "¿Qué citas mueves?" });
  await question.getByRole("button", { name: "Todas las que vienen" }).click();
  const moving = page.getByRole("dialog", { name: person.name });
  await expect(moving.getByText("Las 2 fechas están libres.")).toBeVisible();
  await moving.getByRole("button", { name: "Mover las citas" }).click();
  await expect(moving.getByText("Se movieron 2 citas.")).toBeVisible();
  const rows = await appointmentsOf(person.email);
  const names = await Promise.all(rows.map(({ id }) => professionalOf(id)));
  expect(names).toEqual(["Luis Gil Paz", "Luis Gil Paz"]);
});

function inTenDays({ slug, service }: AttendedPractice) {
  return { slug, service, daysAhead: 10 };
}

function atTimeOf(start: string, date: string): string {
  return `${date}T${start.slice(11, 16)}`;
}
