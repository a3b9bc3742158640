import {
  chooseTime,
  detailsForm,
  expectBooked,
  familyMedicine,
  fillDetails,
  openTimes,
} from "../support/booking";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { letHoldExpire } from "../support/holds";
import { somebody } from "../support/person";

test("a past time in the address leads to the free times, and says why", async ({
  page,
}, testInfo) => {
  await openTimes(page, familyMedicine);
  const start = await chooseTime(page, testInfo);
  await page.goto(page.url().replace(encodeURIComponent(start), "2020-01-02T09%3A00%3A00-04%3A00"));
  await expect(page.getByText("Esa hora ya no está libre. Elige otra.")).toBeVisible();
  await expect(detailsForm(page).confirm).toHaveCount(0);
});

test("whoever has just booked a time is led back to that appointment", async ({
  page,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  const form = page.url();
  await fillDetails(page, person);
  await detailsForm(page).confirm.click();
  const id = await expectBooked(page);
  await page.goto(form);
  expect(await expectBooked(page)).toBe(id);
  expect(await appointmentsOf(person.email)).toHaveLength(1);
});

test("the other times stay in sight until one of them is chosen", async ({
  page,
  openPage,
}, testInfo) => {
  const [quick, slow] = [somebody(), somebody()];
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await fillDetails(page, slow);
  await letHoldExpire(page);
  const rival = await openPage();
  await rival.goto(page.url());
  await fillDetails(rival, quick);
  await detailsForm(rival).confirm.click();
  await expectBooked(rival);

  const { confirm, alternatives } = detailsForm(page);
  await confirm.click();
  await expect(alternatives).toHaveCount(3);
  await confirm.click();
  await expect(page.getByRole("alert").filter({ hasText: "Hay datos que revisar" })).toBeVisible();
  await expect(alternatives).toHaveCount(3);
});

test("a telephone that cannot be one is told at its field", async ({ page }, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await fillDetails(page, { ...person, phone: "809-555" });
  const { confirm, phone } = detailsForm(page);
  await confirm.click();
  await expect(phone).toHaveAccessibleDescription(/escribe el número con \+/);
  await expect(phone).toHaveAttribute("aria-invalid", "true");
});

test("a form sent from elsewhere is forbidden", async ({ page, request, baseURL }) => {
  await openTimes(page, familyMedicine);
  const headers = { origin: "https://evil.example" };
  const answer = await request.post(`${baseURL}/${familyMedicine.slug}/book`, { headers });
  expect(answer.status()).toBe(403);
});
