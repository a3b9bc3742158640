import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMinute, anyZone, minuteOf } from "../../../tests/scheduling/zones";
import type { Weekday } from "../time/civil";
import { firstInstantFrom } from "../time/zone";
import type { WeeklyWindow } from "./context";
import { expandWeekly, localDaysAround } from "./weekly-hours";

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

test("nine to five is nine to five on the wall on every day, clock changes or not", () => {
  expect(onDate("2026-03-08", "America/New_York", 540, 1020)).toEqual({
    startMinute: minuteOf("2026-03-08T09:00:00-04:00"),
    endMinute: minuteOf("2026-03-08T17:00:00-04:00"),
  });
  expect(onDate("2026-03-07", "America/New_York", 540, 1020)).toEqual({
    startMinute: minuteOf("2026-03-07T09:00:00-05:00"),
    endMinute: minuteOf("2026-03-07T17:00:00-05:00"),
  });
});

test("an edge that a clock change skips moves to the change", () => {
  expect(onDate("2026-03-08", "America/New_York", 150, 300)).toEqual({
    startMinute: minuteOf("2026-03-08T03:00:00-04:00"),
    endMinute: minuteOf("2026-03-08T05:00:00-04:00"),
  });
});

test("a window that a clock change swallows whole vanishes", () => {
  expect(onDate("2026-03-08", "America/New_York", 130, 170)).toBeUndefined();
});

test("a window may cross midnight, even one that the clocks skip", () => {
  expect(onDate("2026-09-05", "America/Santiago", 1320, 1560)).toEqual({
    startMinute: minuteOf("2026-09-05T22:00:00-04:00"),
    endMinute: minuteOf("2026-09-06T02:00:00-03:00"),
  });
});

test("a window belongs to its weekday in the zone, not in UTC", () => {
  const range = {
    startMinute: minuteOf("2026-11-23T00:00Z"),
    endMinute: minuteOf("2026-11-24T00:00Z"),
  };
  const days = localDaysAround(range, "Asia/Kathmandu");
  const mondays = expandWeekly(
    [{ weekday: 1, startMinuteOfDay: 0, endMinuteOfDay: 60 }],
    days,
    "Asia/Kathmandu",
  );
  expect(mondays).toEqual([
    {
      startMinute: minuteOf("2026-11-23T00:00+05:45"),
      endMinute: minuteOf("2026-11-23T01:00+05:45"),
    },
  ]);
});

test("the quick way over plain days agrees with asking the zone for every edge", () => {
  const window = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([startMinuteOfDay, length]) => ({
      startMinuteOfDay,
      endMinuteOfDay: startMinuteOfDay + length,
    }));
  fc.assert(
    fc.property(anyMinute, anyZone, window, (startMinute, zone, times) => {
      const days = localDaysAround({ startMinute, endMinute: startMinute + 200 * 1440 }, zone);
      const asked = days
        .map(({ day }) => ({
          startMinute: firstInstantFrom(day * 1440 + times.startMinuteOfDay, zone),
          endMinute: firstInstantFrom(day * 1440 + times.endMinuteOfDay, zone),
        }))
        .filter((each) => each.startMinute < each.endMinute);
      const daily = everyDay.map((weekday) => ({ weekday, ...times }));
      expect(expandWeekly(daily, days, zone)).toEqual(asked);
    }),
    { numRuns: 50 },
  );
});

function onDate(date: string, zone: string, startMinuteOfDay: number, endMinuteOfDay: number) {
  const noon = minuteOf(`${date}T12:00Z`);
  const days = localDaysAround({ startMinute: noon, endMinute: noon + 1 }, zone).filter(({ day }) =>
    new Date(day * 86_400_000).toISOString().startsWith(date),
  );
  const windows: WeeklyWindow[] = everyDay.map((weekday) => ({
    weekday,
    startMinuteOfDay,
    endMinuteOfDay,
  }));
  return expandWeekly(windows, days, zone)[0];
}
