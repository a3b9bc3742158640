import type { Locator, Page } from "@playwright/test";
import { calendar } from "./agenda";

/** Drags an appointment down the calendar, by the calendar's own scale, whatever its zoom. */
export async function dragDown(page: Page, event: Locator, hours: number): Promise<void> {
  const hour = (label: string) => calendar(page).getByText(label, { exact: true });
  const [from, eleven, ten] = await Promise.all([
    event.boundingBox(),
    hour("11 a. m.").boundingBox(),
    hour("10 a. m.").boundingBox(),
  ]);
  if (!from || !eleven || !ten) throw new Error("The calendar is not in view");
  const hourHeight = eleven.y - ten.y;
  // The calendar brings the middle of the half hour that was taken hold of under the pointer.
  const [x, y] = [from.x + from.width / 2, from.y + Math.min(from.height, hourHeight / 2) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 12, { steps: 3 });
  await page.mouse.move(x, y + hourHeight * hours, { steps: 12 });
  await page.mouse.up();
}
