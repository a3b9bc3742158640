import type { Page } from "@playwright/test";
import { secretary } from "../support/accounts";
import {
  chooseTime,
  detailsForm,
  expectBooked,
  familyMedicine,
  fillDetails,
  openTimes,
} from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { countdown, letHoldExpire } from "../support/holds";
import { somebody } from "../support/person";

test("a time that somebody is booking is offered to nobody else, seen by the desk, and free again as soon as they leave", async ({
  page,
  openPage,
}, testInfo) => {
  await openTimes(page, familyMedicine);
  const start = await chooseTime(page, testInfo);
  const form = page.url();
  await expect(page.getByText(/^Te guardamos este horario \d+ minutos?:/).first()).toBeVisible();
  await expect(countdown(page)).toHaveText(/^quedan [0-9]+:[0-5][0-9]$/);
  await checkPage(page, ["light", "dark"]);

  const rival = await openPage();
  await rival.goto(form);
  await expect(rival.getByText("Esa hora ya no está libre. Elige otra.")).toBeVisible();
  await expect(timeLink(rival, start)).toHaveCount(0);

  const desk = await openPage({ account: secretary });
  await desk.goto(`/dashboard/${familyMedicine.slug}/agenda?view=day&date=${start.slice(0, 10)}`);
  await expect(desk.getByText(/^Guardado, alguien está reservando: /).first()).toBeVisible();

  await page.getByRole("link", { name: "Cambiar: Fecha y hora" }).click();
  await expect(timeLink(page, start)).toBeVisible();
  await expect
    .poll(async () => {
      await rival.goto(form);
      return detailsForm(rival).name.count();
    })
    .toBe(1);
  await expect(countdown(rival)).toBeVisible();
});

test("a form that is loaded again, or gone back to, goes on with the time that was left", async ({
  page,
}, testInfo) => {
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  const form = page.url();
  await expect(countdown(page)).toHaveText("quedan 4:58");
  await page.reload();
  await expect(countdown(page)).toHaveText(/^quedan 4:[0-5][0-9]$/);
  await page.goto("/");
  await page.goBack();
  await expect(page).toHaveURL(form);
  await expect(countdown(page)).toHaveText(/^quedan 4:[0-5][0-9]$/);
  const person = somebody();
  await fillDetails(page, person);
  await detailsForm(page).confirm.click();
  await expectBooked(page);
});

test("when the time runs out what was typed stays, and the booking still works", async ({
  page,
}, testInfo) => {
  await openTimes(page, familyMedicine);
  await chooseTime(page, testInfo);
  const person = somebody();
  await fillDetails(page, person);
  await letHoldExpire(page);
  await page.evaluate(() => {
    const minutesLater = Date.now() + 5 * 60_000;
    Date.now = () => minutesLater;
  });
  await expect(page.getByText("Ya no te guardamos este horario", { exact: true })).toBeVisible();
  await expect(countdown(page)).toHaveCount(0);
  await checkPage(page, ["light", "dark"]);
  await expect(detailsForm(page).name).toHaveValue(person.name);
  await detailsForm(page).confirm.click();
  await expectBooked(page);
});

function timeLink(page: Page, start: string) {
  return page.locator(`a[href*="start=${encodeURIComponent(start)}"]`);
}
