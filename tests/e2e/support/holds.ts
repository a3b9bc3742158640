import type { Locator, Page } from "@playwright/test";
import { database } from "./database";

/** How long the time on the form is kept for whoever fills it in. */
export function countdown(page: Page): Locator {
  return page.getByRole("timer");
}

/** As if the time of the form had passed by the database's clock. */
export async function letHoldExpire(page: Page): Promise<void> {
  const holdId = await page.locator('input[name="holdId"]').inputValue();
  await database`UPDATE slot_hold SET expires_at = now() - interval '1 second' WHERE id = ${holdId}`;
  await database`UPDATE occupancy SET expires_at = now() - interval '1 second' WHERE hold_id = ${holdId}`;
}
