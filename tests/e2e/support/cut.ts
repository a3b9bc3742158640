import { expect, type Locator, type Page } from "@playwright/test";
import { words } from "./words";

/**
 * Sends a form where there is no connection, and again once there is one: in between it says what is wrong, in the
 * person's language, and all that was typed stands.
 */
export async function sendCutOffFirst(page: Page, send: Locator): Promise<void> {
  const typed = await typedAround(send);
  await page.context().setOffline(true);
  await send.click();
  const told = page.getByRole("alert").filter({ hasText: words("errors")("offline") });
  await expect(told).toBeVisible();
  expect(await typedAround(send)).toEqual(typed);
  await page.context().setOffline(false);
  await send.click();
}

function typedAround(send: Locator): Promise<readonly string[]> {
  return send.evaluate((button) => {
    const { form } = button as HTMLButtonElement;
    const fields = form ? ([...form.elements] as HTMLInputElement[]) : [];
    return fields
      .filter(({ type }) => type !== "hidden")
      .map(({ name, value, checked }) => `${name}: ${value} ${checked}`);
  });
}
