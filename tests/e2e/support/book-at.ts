import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import type { AttendedPractice } from "./attended-practice";
import type { Booked } from "./book-by-api";
import { database } from "./database";
import { somebody } from "./person";
import { addDays } from "./worker";

/** Four days ahead at that hour (`10:00`), with one of the practice: for tests that have it to themselves. */
export async function bookAt(
  request: APIRequestContext,
  practice: AttendedPractice,
  time: string,
  professional = practice.professionals[0] ?? "",
): Promise<Booked> {
  const { slug, service } = practice;
  const person = somebody();
  const day = addDays(new Date().toISOString().slice(0, 10), 4);
  const response = await request.post(`/api/v1/${slug}/appointments`, {
    headers: { "Idempotency-Key": randomUUID() },
    data: {
      serviceId: await idOf("service", practice, service),
      professionalId: await idOf("professional", practice, professional),
      start: `${day}T${time}`,
      client: person,
    },
  });
  expect(response.status(), await response.text()).toBe(201);
  const { id, start } = (await response.json()) as { id: string; start: string };
  return { id, start, slug, person };
}

/** Of something with a name that the practice has once. */
export async function idOf(
  what: "professional" | "service",
  { slug }: Pick<AttendedPractice, "slug">,
  name: string,
): Promise<string> {
  const [row] = await database<{ id: string }[]>`
    SELECT it.id FROM ${database(what)} it JOIN tenant t ON t.id = it.tenant_id
    WHERE t.slug = ${slug} AND it.name = ${name}`;
  return row?.id ?? "";
}
