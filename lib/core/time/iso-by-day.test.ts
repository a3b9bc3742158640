import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMinute, anyZone } from "../../../tests/scheduling/zones";
import { toIso } from "./iso";
import { IsoByDay } from "./iso-by-day";
import { localDateOf } from "./zone";

test("texts put together agree with those asked of the zone, day by day and across clock changes", () => {
  fc.assert(
    fc.property(anyMinute, anyZone, fc.integer({ min: 7, max: 500 }), (first, zone, step) => {
      const within = { startMinute: first, endMinute: first + 300 * 1440 };
      const byDay = new IsoByDay(zone, within);
      const expected = new Map<string, string[]>();
      for (let minute = first; minute < within.endMinute; minute += step * 7) {
        byDay.add(minute);
        const date = localDateOf(minute, zone);
        expected.set(date, [...(expected.get(date) ?? []), toIso(minute, zone)]);
      }
      expect(byDay.days).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
