import {
  asPeopleDo,
  chooseTime,
  detailsForm,
  expectBooked,
  familyMedicine,
  fillDetails,
  freeDays,
  freeTimes,
  openTimes,
} from "../support/booking";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test.use({ javaScriptEnabled: false });

test("without JavaScript a visitor browses days and months and books", async ({
  page,
}, testInfo) => {
  const person = somebody();
  await page.goto("/clinica-la-vega");
  await page.getByRole("link", { name: "Reservar una cita", exact: true }).first().click();
  await page.getByRole("link", { name: "Medicina familiar", exact: true }).click();
  await page.getByRole("link", { name: familyMedicine.service }).click();
  await expect(freeTimes(page).first()).toBeVisible();
  await page.getByRole("link", { name: "Mes siguiente" }).click();
  await expect(freeDays(page).first()).toBeVisible();
  await page.getByRole("link", { name: "Mes anterior" }).click();
  await chooseTime(page, testInfo);
  await fillDetails(page, person);
  await detailsForm(page).confirm.click();
  const id = await expectBooked(page);
  expect((await appointmentsOf(person.email)).map((each) => each.id)).toEqual([id]);
});

test("without JavaScript mistakes are told and what was typed stays", async ({
  page,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  const form = detailsForm(page);
  await fillDetails(page, { ...person, email: "ana arroba correo" });
  await form.confirm.click();
  await expect(form.email).toHaveAccessibleDescription(/Escribe un correo válido/);
  await expect(form.email).toHaveValue("ana arroba correo");
  await expect(form.name).toHaveValue(person.name);
  const [mailbox] = person.email.split("@");
  await form.email.fill(`${mailbox}@gmial.com`);
  await asPeopleDo(page);
  await form.confirm.click();
  await expectBooked(page);
  await expect(page.getByText(`¿Quisiste decir…? ${mailbox}@gmail.com`)).toBeVisible();
  await page.getByRole("button", { name: "Enviar ahí la confirmación" }).click();
  await expect(page.getByText("Listo: la confirmación va en camino")).toBeVisible();
  expect(await appointmentsOf(`${mailbox}@gmail.com`)).toHaveLength(1);
});

test("without JavaScript a time taken meanwhile offers others", async ({
  page,
  openPage,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  const rival = await openPage({ javaScriptEnabled: false });
  await rival.goto(page.url());
  await fillDetails(rival, somebody());
  await detailsForm(rival).confirm.click();
  await expectBooked(rival);

  const form = detailsForm(page);
  await fillDetails(page, person);
  await form.confirm.click();
  await expect(page.getByText("Ese horario ya está ocupado. Elige otro.")).toBeVisible();
  await expect(form.name).toHaveValue(person.name);
  await form.alternatives.last().check();
  await asPeopleDo(page);
  await form.confirm.click();
  await expectBooked(page);
});
