import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMinute, anyZone, minuteOf, wallClockByPlatform } from "../../../tests/scheduling/zones";
import { addDays, timeOfDay } from "./civil";
import {
  daysInterval,
  instantOf,
  isValidZone,
  localDateOf,
  minuteOfDayAt,
  offsetAt,
  transitionsInside,
} from "./zone";

test("every moment has the date and wall clock that the platform reads in that zone", () => {
  fc.assert(
    fc.property(anyMinute, anyZone, (minute, zone) => {
      const ours = `${localDateOf(minute, zone)} ${timeOfDay(minuteOfDayAt(minute, zone))}`;
      expect(ours).toBe(wallClockByPlatform(minute, zone));
    }),
    { numRuns: 500 },
  );
});

test("a wall clock leads to the first moment that shows it", () => {
  fc.assert(
    fc.property(anyMinute, anyZone, (minute, zone) => {
      const found = instantOf(localDateOf(minute, zone), minuteOfDayAt(minute, zone), zone);
      if (!found.ok) throw new Error("a wall clock that was read cannot be skipped");
      expect(found.value).toBeLessThanOrEqual(minute);
      expect(wallClockByPlatform(found.value, zone)).toBe(wallClockByPlatform(minute, zone));
    }),
  );
});

test("a wall clock that a clock change skips is refused", () => {
  const skipped = { ok: false, code: "time_skipped" };
  expect(instantOf("2027-03-14", 150, "America/New_York")).toEqual(skipped);
  expect(instantOf("2026-09-06", 30, "America/Santiago")).toEqual(skipped);
  expect(instantOf("2026-10-04", 135, "Australia/Lord_Howe")).toEqual(skipped);
});

test("a wall clock that a clock change repeats takes the first", () => {
  expect(instantOf("2026-11-01", 90, "America/New_York")).toEqual({
    ok: true,
    value: minuteOf("2026-11-01T01:30:00-04:00"),
  });
  expect(instantOf("2026-04-05", 105, "Australia/Lord_Howe")).toEqual({
    ok: true,
    value: minuteOf("2026-04-05T01:45:00+11:00"),
  });
});

test("minutes past midnight belong to the next date", () => {
  expect(instantOf("2026-11-22", 1500, "America/Santo_Domingo")).toEqual(
    instantOf("2026-11-23", 60, "America/Santo_Domingo"),
  );
});

test("days follow each other without a gap, whatever the clocks do", () => {
  fc.assert(
    fc.property(anyMinute, anyZone, (minute, zone) => {
      const date = localDateOf(minute, zone);
      const day = daysInterval(date, date, zone);
      const next = daysInterval(addDays(date, 1), addDays(date, 1), zone);
      expect(day.endMinute).toBe(next.startMinute);
      expect(localDateOf(day.startMinute, zone)).toBe(date);
      expect(localDateOf(day.endMinute - 1, zone)).toBe(date);
      expect(localDateOf(day.startMinute - 1, zone)).toBe(addDays(date, -1));
    }),
  );
});

test("a day that loses its midnight starts with the clock change", () => {
  const day = daysInterval("2026-09-06", "2026-09-06", "America/Santiago");
  expect(day.startMinute).toBe(minuteOf("2026-09-06T01:00:00-03:00"));
  expect(day.endMinute - day.startMinute).toBe(23 * 60);
});

test("the clock changes of a range are those at which the offset differs", () => {
  fc.assert(
    fc.property(anyMinute, anyZone, (startMinute, zone) => {
      const range = { startMinute, endMinute: startMinute + 400 * 1440 };
      for (const change of transitionsInside(range, zone)) {
        expect(offsetAt(change.minute, zone)).toBe(change.offsetMinutes);
        expect(offsetAt(change.minute - 1, zone)).not.toBe(change.offsetMinutes);
      }
    }),
    { numRuns: 30 },
  );
});

test("only names of the zone database are zones", () => {
  expect(["America/Santiago", "Asia/Kathmandu", "UTC"].every(isValidZone)).toBe(true);
  expect(["Mars/Olympus", "", "+05:30", "America/", "../etc"].some(isValidZone)).toBe(false);
});
