import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { type Bookable, familyMedicine } from "./booking";
import type { Person } from "./person";
import { addDays, isDayOf, type Worker } from "./worker";

export type Booked = {
  readonly id: string;
  /** ISO 8601 with the tenant's offset. */
  readonly start: string;
  readonly slug: string;
  readonly person: Person;
};

/** An appointment on one of this worker's days, far enough ahead to be changed; for tests that begin after booking. */
export async function bookByApi(
  request: APIRequestContext,
  worker: Worker,
  person: Person,
  { slug, service, daysAhead = 3 }: Bookable & { daysAhead?: number } = familyMedicine,
): Promise<Booked> {
  const api = `/api/v1/${slug}`;
  const { data } = await read<{ data: { id: string; name: string }[] }>(request, `${api}/services`);
  const serviceId = data.find(({ name }) => name === service)?.id;
  const from = addDays(new Date().toISOString().slice(0, 10), daysAhead);
  const { slots } = await read<{ slots: Slot[] }>(
    request,
    `${api}/availability?service=${serviceId}&professional=any&from=${from}&to=${addDays(from, 40)}`,
  );
  const response = await request.post(`${api}/appointments`, {
    headers: { "Idempotency-Key": randomUUID() },
    data: { serviceId, ...roomySlot(slots, worker), client: person },
  });
  expect(response.status(), await response.text()).toBe(201);
  const { id, start } = (await response.json()) as { id: string; start: string };
  return { id, start, slug, person };
}

type Slot = { readonly start: string; readonly professionalId: string };

/** On a day with other free times, since tests move their appointments about. */
function roomySlot(slots: readonly Slot[], worker: Worker): Slot | undefined {
  const isRoomy = (day: string) => slots.filter(({ start }) => dayOf(start) === day).length > 8;
  return slots.find(({ start }) => isDayOf(worker, dayOf(start)) && isRoomy(dayOf(start)));
}

function dayOf(start: string): string {
  return start.slice(0, 10);
}

async function read<T>(request: APIRequestContext, path: string): Promise<T> {
  const response = await request.get(path);
  expect(response.status(), await response.text()).toBe(200);
  return (await response.json()) as T;
}
