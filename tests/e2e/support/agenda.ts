import { expect, type Locator, type Page } from "@playwright/test";
import type { Booked } from "./book-by-api";

/** Opens the agenda at a day (`YYYY-MM-DD`), today without one. */
export async function openAgenda(page: Page, date?: string): Promise<void> {
  await page.goto(`/dashboard/clinica-la-vega/agenda${date ? `?date=${date}` : ""}`);
  await expect(calendar(page).getByRole("table")).toBeVisible();
}

export function calendar(page: Page): Locator {
  return page.getByRole("region", { name: "Calendario de citas" });
}

/** An appointment in the calendar. */
export function eventOf(page: Page, { person }: Pick<Booked, "person">): Locator {
  return calendar(page).getByRole("link", { name: person.name });
}

/** Opens an appointment beside the agenda of its day. */
export async function openPanel(page: Page, booked: Booked): Promise<Locator> {
  await openAgenda(page, booked.start.slice(0, 10));
  await eventOf(page, booked).click();
  const panel = page.getByRole("dialog", { name: booked.person.name });
  await expect(panel).toBeVisible();
  return panel;
}

/** A short notice at the foot of the page. */
export function notice(page: Page, text: string | RegExp): Locator {
  return page.getByRole("region", { name: "Avisos" }).filter({ hasText: text });
}
