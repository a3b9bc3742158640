import type { Locator, Page } from "@playwright/test";
import { detailsForm, expectBooked, familyMedicine, freeTimes } from "../support/booking";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test("an appointment is booked with the keyboard alone", async ({ page, isMobile }) => {
  test.skip(isMobile, "a telephone has no keyboard to tab with");
  const person = somebody();
  await page.goto("/clinica-la-vega");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ir al contenido" })).toBeFocused();
  await follow(page, page.getByRole("link", { name: familyMedicine.service }));
  await expect(page.getByRole("heading", { name: "¿Cuándo te queda bien?" })).toBeVisible();
  await follow(page, freeTimes(page).last());
  await expect(page.getByRole("heading", { name: "Tus datos" })).toBeVisible();

  const form = detailsForm(page);
  await tabTo(page, form.name);
  await page.keyboard.type(person.name);
  await tabTo(page, form.email);
  await page.keyboard.type(person.email);
  await tabTo(page, form.phone);
  await page.keyboard.type(person.phone);
  await page.keyboard.press("Enter");
  await expectBooked(page);
});

async function follow(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link);
  await page.keyboard.press("Enter");
}

/** What has the focus on the way must be visible, or nobody could follow it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 150 && !(await isFocused()); presses += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}
