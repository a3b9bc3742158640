import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { appointment } from "@/db/schema";
import { withTenant } from "@/db/scope";
import { toMs } from "@/lib/core/time/epoch";
import { minuteOfDayAt, offsetAt, transitionsInside } from "@/lib/core/time/zone";
import { createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { runsOf } from "@/tests/property-runs";
import { oweMessages } from "./outbox";

const hours = [72, 24, 2];
const day = 1440;
/** Ahead of any day on which this runs. */
const century = { startMinute: Date.UTC(2090, 0) / 60_000, endMinute: Date.UTC(2092, 0) / 60_000 };

const places = new Map<string, { at: TestTenant; appointmentId: string }>();
const zones = ["America/Santiago", "America/New_York"];

beforeAll(async () => {
  for (const timeZone of zones) {
    const at = await createTenant({ tenant: { timeZone, reminderHours: hours } });
    places.set(timeZone, { at, ...(await bookOwing(at)) });
  }
});
afterAll(closePool);

test.each(zones)("in %s clocks go forward and back", (timeZone) => {
  const changes = transitionsInside(century, timeZone).map(
    ({ minute }) => offsetAt(minute, timeZone) - offsetAt(minute - 1, timeZone),
  );
  expect(changes.toSorted()).toEqual([-60, -60, 60, 60]);
});

// Elapsed hours, as the notices within which somebody may still cancel: a reminder of 24 hours leaves no less than those.
test("a reminder is due that many hours before its appointment, whatever the clocks do between", async () => {
  const cases = fc.record({
    timeZone: fc.constantFrom(...zones),
    change: fc.nat(3),
    minutesAfter: fc.integer({ min: -day, max: 4 * day }),
  });
  let version = 1;
  await fc.assert(
    fc.asyncProperty(cases, async ({ timeZone, change, minutesAfter }) => {
      const { at, appointmentId } = places.get(timeZone) as {
        at: TestTenant;
        appointmentId: string;
      };
      const changesAt = transitionsInside(century, timeZone)[change]?.minute ?? 0;
      const startMinute = changesAt + minutesAfter;
      const startsAt = new Date(toMs(startMinute));
      version += 1;
      await withTenant(memberScope(at), async (tx) => {
        const endsAt = sql`${startsAt.toISOString()}::timestamptz + interval '30 minutes'`;
        await tx
          .update(appointment)
          .set({ version, startsAt, endsAt })
          .where(eq(appointment.id, appointmentId));
        await oweMessages(tx, memberScope(at), { appointmentId, version, startsAt, kind: "moved" });
      });
      const rows = await owedRows(at, appointmentId);
      const due = rows
        .filter(
          ({ kind, status, forVersion }) =>
            kind === "reminder" && status === "pending" && forVersion === version,
        )
        .map(({ dueAt }) => dueAt.getTime() / 60_000);
      expect(due).toEqual(hours.map((each) => startMinute - each * 60));
      for (const minute of due) {
        const moved = offsetAt(startMinute, timeZone) - offsetAt(minute, timeZone);
        const wall = (startMinute - minute + moved + minuteOfDayAt(minute, timeZone)) % day;
        expect(wall).toBe(minuteOfDayAt(startMinute, timeZone));
      }
    }),
    { numRuns: runsOf(30, { share: 0.05 }) },
  );
});
