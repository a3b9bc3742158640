import { notice } from "../support/agenda";
import { expectBooked, fillDetails, freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { countdown } from "../support/holds";
import { invitationLink, mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { openDeskForm } from "../support/series";
import { chooseBoth, chooseQuietDay, keepForUrgentCases, visitPractice } from "../support/visit";
import { addDays } from "../support/worker";

test("a visitor books two services with two professionals in one visit, kept meanwhile, and cancels one of them", async ({
  page,
  openPage,
}) => {
  const practice = await visitPractice();
  const [person, { service, second }] = [somebody(), practice];
  await chooseBoth(page, practice);
  await checkPage(page, ["light", "dark"]);
  await chooseQuietDay(page);
  await freeTimes(page).nth(1).click();
  await expect(page.getByRole("heading", { name: "Tus datos" })).toBeVisible();
  await expect(page.getByText(/^10:00\sa\.\sm\. · 60 min · \$\s90\.000$/)).toBeVisible();
  await expect(page.getByText(/^11:00\sa\.\sm\. · 30 min · .+ · con Luis Mora$/)).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await expect(countdown(page)).toBeVisible();
  const form = page.url();
  const rival = await openPage();
  await rival.goto(form);
  await expect(rival.getByText("Esa hora ya no está libre. Elige otra.")).toBeVisible();
  const desk = await openPage({ account: practice.owner });
  const day = /date=([\d-]+)/.exec(rival.url())?.[1];
  await desk.goto(`/dashboard/${practice.slug}/agenda?view=day&date=${day}`);
  const kept = desk.getByText(/^Guardado, alguien está reservando: .+ · (Ana Suárez|Luis Mora)$/);
  await expect(kept).toHaveCount(2);
  await fillDetails(page, person);
  await page.getByRole("button", { name: "Reservar la visita" }).click();
  await expectBooked(page);
  await expect(page.getByText(service)).toBeVisible();
  await expect(page.getByText(/^con Luis Mora · \$\s40\.000$/)).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  expect(await appointmentsOf(person.email)).toMatchObject([
    { status: "confirmed" },
    { status: "confirmed" },
  ]);

  const mail = await mailTo(person.email, /^Tu cita en/);
  expect(mail.plain).toMatch(new RegExp(`^10:00.+: ${service}, con Ana Suárez$`, "m"));
  expect(mail.plain).toMatch(new RegExp(`^11:00.+: ${second}, con Luis Mora$`, "m"));
  await page.goto(invitationLink(mail));
  await page.getByRole("region", { name: "Tu visita" }).getByRole("link", { name: second }).click();
  await expect(page.getByRole("heading", { level: 1, name: second })).toBeVisible();
  await page.getByRole("link", { name: "Cambiar la hora", exact: true }).click();
  await expect(
    page.getByText(`Esta visita tiene 2 servicios. Aquí cambias solo ${second}.`),
  ).toBeVisible();
  await expect(page.getByText(`${service} sigue a su hora:`)).toBeVisible();
  await page.getByRole("link", { name: "Ver la cita" }).click();
  await page.getByRole("button", { name: "Cancelar la cita" }).click();
  const dialog = page.getByRole("dialog", { name: "¿Qué quieres cancelar?" });
  await expect(dialog.getByRole("button", { name: "Sí, cancelar las 2 citas" })).toBeVisible();
  await dialog.getByRole("radio", { name: `Solo ${second}` }).check();
  await checkPage(page, ["light", "dark"]);
  await dialog.getByRole("button", { name: `Sí, cancelar solo ${second}` }).click();
  await expect(page.getByText(`Quedó cancelada la cita de ${second}.`)).toBeVisible();
  const statuses = (await appointmentsOf(person.email)).map(({ status }) => status);
  expect(statuses.sort()).toEqual(["cancelled", "confirmed"]);
});

test("the desk books two services in one visit, in time kept for urgent cases, and is asked about both when one is cancelled", async ({
  openPage,
}) => {
  const practice = await visitPractice();
  await keepForUrgentCases(practice, { from: "09:00", to: "10:00" });
  const [person, date] = [somebody(), addDays(new Date().toISOString().slice(0, 10), 7)];
  const page = await openPage({ account: practice.owner });
  const panel = await openDeskForm(page, { practice, person, at: `${date}T10:00` });
  await panel.getByRole("button", { name: "Agregar otro servicio" }).click();
  await panel
    .getByRole("combobox", { name: "Servicio 2", exact: true })
    .selectOption({ label: `${practice.second} · 30 min` });
  const times = panel.getByRole("list", { name: "Horarios libres" }).getByRole("button");
  await expect(times.first()).toHaveText(/^10:00/);
  await panel.getByRole("checkbox", { name: "Caso urgente" }).check();
  await expect(times.first()).toHaveText(/^9:00/);
  await times.first().click();
  await checkPage(page, ["light", "dark"]);
  await panel.getByRole("button", { name: "Agendar la visita" }).click();
  await expect(notice(page, `${person.name}: visita agendada el`)).toBeVisible();

  await page.goto(`/dashboard/${practice.slug}/agenda?date=${date}&view=day`);
  const events = page
    .getByRole("region", { name: "Calendario de citas" })
    .getByRole("link", { name: person.name });
  await expect(events).toHaveCount(2);
  await events.first().click();
  const shown = page.getByRole("dialog", { name: person.name });
  const parts = shown.getByRole("region", { name: "Parte de una visita" });
  await expect(parts.getByRole("listitem")).toHaveCount(2);
  await shown.getByRole("button", { name: "Cancelar la cita" }).click();
  const dialog = page.getByRole("dialog", { name: /^¿Cancelar la cita de/ });
  await dialog.getByRole("radio", { name: "Toda la visita 2 citas" }).check();
  await dialog.getByLabel("Motivo").fill("Avisó que no viene");
  await checkPage(page, ["light", "dark"]);
  await dialog.getByRole("button", { name: "Cancelar la cita" }).click();
  await expect(dialog).toBeHidden();
  expect(await appointmentsOf(person.email)).toMatchObject([
    { status: "cancelled" },
    { status: "cancelled" },
  ]);
});
