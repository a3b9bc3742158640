import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "./person";
import { words } from "./words";
import { addDays, isDayOf, type Worker } from "./worker";

/** Where something can be booked that only one professional gives, with many free days. */
export const familyMedicine = {
  slug: "clinica-la-vega",
  service: "Consulta de medicina familiar",
} as const;

export type Bookable = { readonly slug: string; readonly service: string };

/** Opens the times of a service that one professional gives. */
export async function openTimes(page: Page, { slug, service }: Bookable): Promise<void> {
  await page.goto(`/${slug}/book`);
  await page.getByRole("link", { name: service }).click();
  await expect(page.getByRole("heading", { name: words("booking")("chooseTime") })).toBeVisible();
}

/** Links of the days with free times in the month that is shown. */
export function freeDays(page: Page): Locator {
  return page.getByRole("link", { name: /: \d+ (horarios? libres?|free times?)$/ });
}

export function freeTimes(page: Page): Locator {
  return page
    .getByRole("region", { name: /^(Mañana|Tarde|Noche|Morning|Afternoon|Evening)$/ })
    .getByRole("link");
}

/** Those among them that begin so on the practice's own clock. */
export function at(times: Locator, text: string): Locator {
  return times.filter({ has: times.page().locator("[data-time]", { hasText: text }) });
}

/**
 * Goes on to the form with the first free time of a day at least three days ahead, so that it can still be changed.
 * Workers that run side by side take different days.
 */
export async function chooseTime(page: Page, worker: Worker): Promise<string> {
  await chooseDay(page, worker);
  return takeTime(page, freeTimes(page).first());
}

/** The same with a time after which the next one is free too, a month later where days are emptier: whatever starts between the two is free. */
export async function chooseTimeWithRoomAfter(page: Page, worker: Worker): Promise<string> {
  await nextMonth(page);
  await chooseDay(page, worker);
  const links = freeTimes(page);
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const starts = hrefs.map((href) => startOf(href ?? ""));
  const steps = starts.slice(1).map((next, n) => Date.parse(next) - Date.parse(starts[n] ?? ""));
  return takeTime(page, links.nth(steps.indexOf(Math.min(...steps))));
}

/** The form's fields, by their labels. */
export function detailsForm(page: Page) {
  const t = words("booking");
  return {
    name: page.getByRole("textbox", { name: t("name"), exact: true }),
    email: page.getByRole("textbox", { name: t("email") }),
    phone: page.getByRole("textbox", { name: t("phone") }),
    reason: page.getByRole("textbox", { name: t("reason") }),
    confirm: page.getByRole("button", { name: t("confirm") }),
    alternatives: page.getByRole("group", { name: t("alternatives") }).getByRole("radio"),
  };
}

export async function fillDetails(page: Page, { name, email, phone }: Person): Promise<void> {
  const form = detailsForm(page);
  await form.name.fill(name);
  await form.email.fill(email);
  await form.phone.fill(phone);
  await asPeopleDo(page);
}

/** Who has no script and sends a form at once is taken for a program: nobody types that fast. */
export async function asPeopleDo(page: Page): Promise<void> {
  const token = await page.locator("input[name=formToken]").first().inputValue();
  const shownMs = Number.parseInt(token, 36);
  const timeout = Math.max(1, shownMs + 2_100 - Date.now());
  const proof = page.locator("input[name=proof]");
  await proof.waitFor({ state: "attached", timeout }).catch(() => undefined);
}

export async function expectBooked(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/book\/done\/[0-9a-f-]{36}$/);
  const title = page.getByRole("heading", { level: 1 });
  const t = words("booking");
  await expect(title).toHaveText(new RegExp(`^(${t("doneTitle")}|${t("donePendingTitle")})$`));
  return page.url().slice(-36);
}

async function chooseDay(page: Page, worker: Worker): Promise<void> {
  const day = await findDay(page, worker);
  const link = freeDays(page).and(page.locator(`[href*="date=${day}"]`));
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "date");
}

async function takeTime(page: Page, link: Locator): Promise<string> {
  await link.click();
  await expect(page).toHaveURL(/[?&]start=/);
  return startOf(page.url());
}

function startOf(address: string): string {
  return new URL(address, "http://any.example").searchParams.get("start") ?? "";
}

/** `YYYY-MM-DD`, leaving the page on its month. */
async function findDay(page: Page, worker: Worker): Promise<string> {
  let earliest: string | undefined;
  for (let months = 0; months < 3; months += 1) {
    await expect(freeDays(page).first()).toBeVisible();
    const days = await datesOf(freeDays(page));
    earliest ??= addDays(days[0] ?? "", 3);
    const day = days.find((each) => each >= (earliest ?? "") && isDayOf(worker, each));
    if (day) return day;
    await nextMonth(page);
  }
  throw new Error("No free day for this worker");
}

async function datesOf(days: Locator): Promise<string[]> {
  const hrefs = await days.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  return hrefs.map((href) => /date=([\d-]+)/.exec(href ?? "")?.[1] ?? "");
}

async function nextMonth(page: Page): Promise<void> {
  const month = page.getByRole("table").locator("caption");
  const before = (await month.textContent()) ?? "";
  await page.getByRole("link", { name: /^(Mes siguiente|Next month)$/ }).click();
  await expect(month).not.toHaveText(before);
}
