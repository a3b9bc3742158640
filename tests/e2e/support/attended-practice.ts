import { expect, type Page } from "@playwright/test";
import { freeDays } from "./booking";
import { database } from "./database";
import { newPractice, type Practice } from "./practice";
import { words } from "./words";

export type AttendedPractice = Practice & {
  /** An hour long, every hour, given by all. */
  readonly service: string;
  readonly professionals: readonly string[];
};

/** A practice of this test alone, where each of these attends from 9:00 to 18:00 every day of the week. */
export async function attendedPractice(
  professionals: readonly string[] = ["Ana Suárez"],
): Promise<AttendedPractice> {
  const practice = await newPractice();
  const service = "Masaje relajante";
  await database`
    WITH here AS (SELECT id FROM tenant WHERE slug = ${practice.slug}),
    person AS (
      INSERT INTO professional (tenant_id, name, position)
      SELECT here.id, name, position FROM here, unnest(${[...professionals]}::text[]) WITH ORDINALITY AS t (name, position)
      RETURNING tenant_id, id
    ),
    hours AS (
      INSERT INTO weekly_hours (tenant_id, professional_id, weekday, start_minute, end_minute)
      SELECT tenant_id, id, weekday, 540, 1080 FROM person, generate_series(1, 7) weekday
    ),
    offered AS (
      INSERT INTO service (tenant_id, name, duration_minutes, step_minutes, minimum_notice_minutes)
      SELECT id, ${service}, 60, 60, 0 FROM here RETURNING tenant_id, id
    )
    INSERT INTO professional_service (tenant_id, service_id, professional_id)
    SELECT person.tenant_id, offered.id, person.id FROM offered, person`;
  return { ...practice, service, professionals };
}

/**
 * From the times of a service to those of a day of next month, which is whole whatever day it is today. Returns the day
 * (`YYYY-MM-DD`).
 */
export async function openFarDay(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: words("booking")("chooseTime") })).toBeVisible();
  const thisMonth = new Date().toISOString().slice(0, 7);
  const nextMonth = new Date(`${thisMonth}-28T00:00:00Z`);
  nextMonth.setUTCDate(35);
  const times = new URL(page.url());
  times.searchParams.set("month", nextMonth.toISOString().slice(0, 7));
  await page.goto(times.href);
  const day = freeDays(page).nth(1);
  const date = /date=([\d-]+)/.exec((await day.getAttribute("href")) ?? "")?.[1] ?? "";
  await day.click();
  await expect(page.locator(`[aria-current=date][href*="date=${date}"]`)).toBeVisible();
  return date;
}
