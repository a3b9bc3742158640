import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { weekdayOf } from "@/lib/core/time/civil";
import { database } from "./database";
import type { test } from "./fixtures";
import type { Person } from "./person";
import { newPractice, type Practice } from "./practice";
import { addDays } from "./worker";

export type Doctor = {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly serviceId: string;
};

export type OpenPage = Parameters<Parameters<typeof test>[2]>[0]["openPage"];

type Span = readonly [startMinute: number, endMinute: number];

/** A practice of its own with people who attend in it, and a page of its owner. */
export async function ownPractice<const N extends readonly string[]>(
  openPage: OpenPage,
  names: N,
  everyDay?: Span,
) {
  const practice = await newPractice();
  const doctors = await newDoctors(practice, names, everyDay);
  return { practice, doctors, page: await openPage({ account: practice.owner }) };
}

/** People who attend in a practice, each with the one service of an hour, every day at the same hours or not at all yet. */
export async function newDoctors<const N extends readonly string[]>(
  { slug }: Practice,
  names: N,
  everyDay?: Span,
): Promise<{ readonly [Index in keyof N]: Doctor }> {
  const serviceId = randomUUID();
  const doctors = names.map((name) => ({ id: randomUUID(), name, slug, serviceId }));
  await database`
    INSERT INTO service (tenant_id, id, name, duration_minutes, step_minutes, minimum_notice_minutes, horizon_days)
    SELECT id, ${serviceId}, 'Consulta', 60, 60, 0, 400 FROM tenant WHERE slug = ${slug}`;
  for (const [position, { id, name }] of doctors.entries()) {
    await database`
      INSERT INTO professional (tenant_id, id, name, position)
      SELECT id, ${id}, ${name}, ${position} FROM tenant WHERE slug = ${slug}`;
    await database`
      INSERT INTO professional_service (tenant_id, professional_id, service_id)
      SELECT id, ${id}, ${serviceId} FROM tenant WHERE slug = ${slug}`;
    if (!everyDay) continue;
    await database`
      INSERT INTO weekly_hours (tenant_id, professional_id, weekday, start_minute, end_minute)
      SELECT id, ${id}, weekday, ${everyDay[0]}, ${everyDay[1]}
      FROM tenant, generate_series(1, 7) weekday WHERE slug = ${slug}`;
  }
  return doctors as unknown as { readonly [Index in keyof N]: Doctor };
}

/** The times (`HH:MM`) that the public page offers with somebody on a date. */
export async function offered(
  request: APIRequestContext,
  { slug, serviceId: service, id: professional }: Doctor,
  date: string,
): Promise<string[]> {
  const query = new URLSearchParams({ service, professional, date });
  const response = await request.get(`/${slug}/book?${query}`);
  const page = await response.text();
  expect(response.status(), page).toBe(200);
  const starts = [...page.matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href = ""]) => {
    const address = new URL(href.replaceAll("&amp;", "&"), "http://any");
    return address.searchParams.get("start") ?? [];
  });
  const times = starts.flatMap((start) => (start.startsWith(date) ? start.slice(11, 16) : []));
  return [...new Set(times)].sort();
}

/** An appointment with somebody at one of the times that are offered (`HH:MM`). */
export async function bookWith(
  request: APIRequestContext,
  { slug, serviceId, id: professionalId }: Doctor,
  at: { readonly date: string; readonly time: string },
  client: Person,
): Promise<void> {
  const response = await request.post(`/api/v1/${slug}/appointments`, {
    headers: { "Idempotency-Key": randomUUID() },
    // Of Bogotá, where every new practice is.
    data: { serviceId, professionalId, start: `${at.date}T${at.time}:00-05:00`, client },
  });
  expect(response.status(), await response.text()).toBe(201);
}

/** A Monday (`YYYY-MM-DD`) a week or more from now: in the future in every zone. */
export function mondayAhead(weeks = 1): string {
  const today = new Date().toISOString().slice(0, 10);
  return addDays(today, 7 * weeks + 8 - weekdayOf(today));
}

/** Takes back what was just done, by the short notice that told it. */
export async function undo(page: Page): Promise<void> {
  const notices = page.getByRole("region", { name: "Avisos" });
  await notices.getByRole("button", { name: "Deshacer" }).last().click();
}
