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
    while ((await dayOf(page, date).count()) === 0) {
      await page.getByRole("button", { name: "Mes siguiente" }).click();
    }
    await dayOf(page, date).click();
    await expect(dayOf(page, date)).toHaveAttribute("aria-pressed", "true");
  }
}

export function dayOf(page: Page, date: string): Locator {
  return page.locator(`[data-date="${date}"]`);
}

/** What the form says that it will open. */
export function previewOf(page: Page): Locator {
  return page.getByRole("region", { name: "Lo que se abrirá" });
}
