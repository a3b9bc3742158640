import { attendedPractice } from "../support/attended-practice";
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
import { letHoldExpire } from "../support/holds";
import { somebody } from "../support/person";

test("a time taken meanwhile is told with other times nearby, and the form is kept", async ({
  page,
  openPage,
}, testInfo) => {
  const [quick, slow] = [somebody(), somebody()];
  // Of its own: nobody else takes what is offered instead.
  await openTimes(page, await attendedPractice());
  const wanted = await chooseTime(page, testInfo);
  await fillDetails(page, slow);
  const form = detailsForm(page);
  await form.reason.fill("Chequeo");

  await letHoldExpire(page);
  const rival = await openPage();
  await rival.goto(page.url());
  await fillDetails(rival, quick);
  await detailsForm(rival).confirm.click();
  await expectBooked(rival);

  await form.confirm.click();
  await expect(page.getByText("Ese horario ya está ocupado. Elige otro.")).toBeVisible();
  await expect(form.alternatives).toHaveCount(3);
  await expect(form.name).toHaveValue(slow.name);
  await expect(form.email).toHaveValue(slow.email);
  await expect(form.phone).toHaveValue(slow.phone);
  await expect(form.reason).toHaveValue("Chequeo");
  await checkPage(page, ["light", "dark"]);

  await form.alternatives.first().check();
  await form.confirm.click();
  await expectBooked(page);
  const [booked, ...others] = await appointmentsOf(slow.email);
  expect(others).toEqual([]);
  expect(booked?.startsAt).not.toEqual(new Date(wanted));
});

test("a double click books once", async ({ page }, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await fillDetails(page, person);
  await detailsForm(page).confirm.dblclick();
  await expectBooked(page);
  expect(await appointmentsOf(person.email)).toHaveLength(1);
});

test("going back after booking leads to the confirmation again, and books nothing more", async ({
  page,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await fillDetails(page, person);
  await detailsForm(page).confirm.click();
  const id = await expectBooked(page);
  await page.goBack();
  await page.reload();
  expect(await expectBooked(page)).toBe(id);
  expect((await appointmentsOf(person.email)).map((each) => each.id)).toEqual([id]);
});

test("two appointments at one time are refused to one person", async ({
  page,
  openPage,
}, testInfo) => {
  const person = somebody();
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  await letHoldExpire(page);
  const again = await openPage();
  await again.goto(page.url());
  await letHoldExpire(again);
  for (const each of [page, again]) await fillDetails(each, person);
  await detailsForm(page).confirm.click();
  await expectBooked(page);
  await detailsForm(again).confirm.click();
  await expect(
    again.getByRole("alert").filter({ hasText: /ocupado|Ya tienes otra cita/ }),
  ).toBeVisible();
  expect(await appointmentsOf(person.email)).toHaveLength(1);
});
