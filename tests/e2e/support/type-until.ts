import { expect, type Locator } from "@playwright/test";

/** Types into a field that something answers to while it changes: scripts that come later than the typing hear nothing. */
export async function typeUntil(field: Locator, text: string, answer: Locator): Promise<void> {
  await expect(async () => {
    await field.fill("");
    await field.fill(text);
    await expect(answer).toBeVisible({ timeout: 3_000 });
  }).toPass();
}
