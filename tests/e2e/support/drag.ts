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

/** Drags an appointment by so many pixels from where it stands. */
export async function dragTo(
  page: Page,
  event: Locator,
  right: number,
  down: number,
): Promise<void> {
  const from = await event.boundingBox();
  if (!from) throw new Error("The calendar is not in view");
  const [x, y] = [from.x + 60, from.y + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y, { steps: 3 });
  await page.mouse.move(x + right, y + down, { steps: 12 });
  await page.mouse.up();
}

/** With a finger that rests before it moves: what moves at once scrolls. */
export async function dragWithFinger(page: Page, event: Locator, down: number): Promise<void> {
  const from = await event.boundingBox();
  if (!from) throw new Error("The calendar is not in view");
  const touch = await page.context().newCDPSession(page);
  const [x, y] = [from.x + 60, from.y + 12];
  const move = (type: "touchStart" | "touchMove", to: number) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y: to }] });
  await move("touchStart", y);
  await page.waitForTimeout(600);
  for (let step = 1; step <= 10; step += 1) await move("touchMove", y + (down * step) / 10);
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
