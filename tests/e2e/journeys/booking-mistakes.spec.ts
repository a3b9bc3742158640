import {
  chooseTime,
  detailsForm,
  expectBooked,
  familyMedicine,
  fillDetails,
  openTimes,
} from "../support/booking";
import { checkPage } from "../support/check-page";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test("mistakes are told beside their fields, and what was typed stays", async ({
  page,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  const form = detailsForm(page);
  await form.email.fill("ana arroba correo");
  await form.phone.fill("12");
  await form.reason.fill("Dolor de espalda");
  await form.confirm.click();
  await expect(form.name).toHaveAccessibleDescription(/Este dato es obligatorio/);
  await expect(form.email).toHaveAccessibleDescription(/Escribe un correo válido/);
  await expect(form.phone).toHaveAccessibleDescription(/Revisa el teléfono/);
  await expect(page.locator("form[aria-busy=true]")).toHaveCount(0);
  await expect(form.name).toBeFocused();
  await checkPage(page, ["light", "dark"]);
  await expect(form.email).toHaveValue("ana arroba correo");
  await expect(form.phone).toHaveValue("12");
  await expect(form.reason).toHaveValue("Dolor de espalda");
  expect(await appointmentsOf(person.email)).toEqual([]);

  await form.name.fill(person.name);
  await form.email.fill(person.email);
  await form.phone.fill(person.phone);
  await form.confirm.click();
  await expectBooked(page);
});

test("without a connection the form says so, keeps what was typed and can be sent later", async ({
  page,
  context,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await fillDetails(page, person);
  await context.setOffline(true);
  await detailsForm(page).confirm.click();
  await expect(page.getByRole("alert").filter({ hasText: "No pudimos conectarnos" })).toBeVisible();
  await expect(detailsForm(page).name).toHaveValue(person.name);
  await context.setOffline(false);
  await detailsForm(page).confirm.click();
  await expectBooked(page);
});
