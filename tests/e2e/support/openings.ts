import { expect, type Locator, type Page } from "@playwright/test";
import { type OpenPage, ownPractice } from "./hours";

/** The page on which hours are opened, of a practice of its own where nobody has any yet. */
export async function openingsPage(openPage: OpenPage) {
  const { practice, doctors, page } = await ownPractice(openPage, ["Ana Ruiz", "Luis Paz"]);
  await page.goto(`/dashboard/${practice.slug}/hours`);
  return { page, doctors, owner: practice.owner };
}

/** Chooses days on the month, whichever one is shown. */
export async function pick(page: Page, ...dates: readonly string[]): Promise<void> {
  for (const date of dates) {
    await showMonthOf(page, date);
    await dayOf(page, date).click();
    await expect(dayOf(page, date)).toHaveAttribute("aria-pressed", "true");
  }
}

/** A month at a time, each one seen before the next is asked for: a click too many would pass it by. */
async function showMonthOf(page: Page, date: string): Promise<void> {
  const shown = () => page.locator("[data-date]").first().getAttribute("data-date");
  for (
    let first = await shown();
    first && first < `${date.slice(0, 7)}-01`;
    first = await shown()
  ) {
    await page.getByRole("button", { name: "Mes siguiente" }).click();
    await expect(page.locator(`[data-date="${first}"]`)).toHaveCount(0);
  }
}

export function dayOf(page: Page, date: string): Locator {
  return page.locator(`[data-date="${date}"]`);
}

/** What the form says that it will open. */
export function previewOf(page: Page): Locator {
  return page.getByRole("region", { name: "Lo que se abrirá" });
}
