import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { withTenant } from "@/db/scope";
import { readHistories } from "./histories";
import { misplacedRows } from "./occupancy";
import { type Known, overbookLimit, type World } from "./world";

/** What holds whatever was done, by whom and in which order. */
export async function expectOrder(world: World, known: Known): Promise<void> {
  expect(await overlappingPairs(world)).toEqual([]);
  expect(await mostAtOnce(world)).toBeLessThanOrEqual(1 + overbookLimit);
  expect(await misplacedRows(world)).toEqual([]);
  const histories = await readHistories(world);
  expect([...histories.keys()].sort()).toEqual([...known.appointmentIds].sort());
  for (const { appointment, events } of histories.values()) {
    expect(events[0]).toMatchObject({ kind: "booked", version: 1, fromStatus: null });
    for (const [index, event] of events.entries()) {
      const before = events[index - 1];
      if (!before) continue;
      expect(event.fromStatus).toBe(before.toStatus);
      const isNewVersion = event.kind === "rescheduled" || event.kind === "cancelled";
      expect(event.version).toBe(before.version + (isNewVersion ? 1 : 0));
      if (event.kind === "rescheduled") expect(event.fromStartsAt).toBe(startAfter(events, index));
    }
    expect(events.at(-1)).toMatchObject({
      toStatus: appointment.status,
      version: appointment.version,
    });
    expect(startAfter(events, events.length)).toBe(appointment.startsAt);
  }
}

type Event = NonNullable<ReturnType<Awaited<ReturnType<typeof readHistories>>["get"]>>["events"][0];

/** Where an appointment stood once the first so many of its events had happened. */
function startAfter(events: readonly Event[], count: number): string | null | undefined {
  return events.slice(0, count).findLast(({ toStartsAt }) => toStartsAt !== null)?.toStartsAt;
}

/** The self-join of the whole practice: nobody and nothing is in two places at once, in any lane. */
async function overlappingPairs({ desk }: World): Promise<unknown[]> {
  const rows = await withTenant(desk, (tx) =>
    tx.execute(sql`
      SELECT a.id, b.id AS other FROM occupancy a
      JOIN occupancy b ON a.tenant_id = b.tenant_id AND a.subject_id = b.subject_id AND a.lane = b.lane
        AND a.id < b.id AND a.busy && b.busy
      WHERE a.active AND b.active`),
  );
  return [...rows];
}

/** The most appointments that any professional has at one moment. */
async function mostAtOnce({ desk }: World): Promise<number> {
  const [row] = await withTenant(desk, (tx) =>
    tx.execute<{ most: number }>(sql`
      SELECT coalesce(max(count), 0)::int AS most FROM (
        SELECT count(*) FROM occupancy a
        JOIN occupancy b ON b.tenant_id = a.tenant_id AND b.professional_id = a.professional_id AND b.active
          AND b.starts_at <= a.starts_at AND b.ends_at > a.starts_at
        WHERE a.active AND a.professional_id IS NOT NULL GROUP BY a.id) AS at_once`),
  );
  return row?.most ?? Number.NaN;
}
