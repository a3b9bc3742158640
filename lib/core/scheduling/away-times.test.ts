import { expect, test } from "vitest";
import { minuteOf, wallClockByPlatform } from "../../../tests/scheduling/zones";
import type { Interval } from "../time/interval";
import { awayTimes } from "./away-times";
import type { Recurrence } from "./context";
import { localDaysAround } from "./weekly-hours";

const zone = "America/New_York";

test("what comes back keeps its wall clock across a clock change", () => {
  const lunch = between("2026-02-23T12:00-05:00", "2026-02-23T13:00-05:00");
  expect(during("2026-03-06T12:00-05:00", lunch, { every: 1, unit: "day" }).slice(-4)).toEqual([
    "2026-03-05 12:00 2026-03-05 13:00",
    "2026-03-06 12:00 2026-03-06 13:00",
    "2026-03-07 12:00 2026-03-07 13:00",
    "2026-03-08 12:00 2026-03-08 13:00",
  ]);
});

test("a week away every year of months is found on its last day", () => {
  const holidays = between("2025-12-24T00:00-05:00", "2026-01-02T00:00-05:00");
  expect(during("2026-12-31T12:00-05:00", holidays, { every: 12, unit: "month" })).toEqual([
    "2026-12-24 00:00 2027-01-02 00:00",
  ]);
});

test("it does not come back after its last day, nor before its first", () => {
  const meeting = between("2026-11-23T09:00-05:00", "2026-11-23T10:00-05:00");
  const untilDay = Math.floor(minuteOf("2026-11-23T00:00Z") / 1440);
  expect(during("2026-11-23T12:00-05:00", meeting, { every: 1, unit: "day", untilDay })).toEqual([
    "2026-11-23 09:00 2026-11-23 10:00",
  ]);
  expect(during("2026-11-20T12:00-05:00", meeting, { every: 1, unit: "day" })).toEqual([]);
});

test("what a clock change skips lasts from the change on", () => {
  const early = between("2026-03-01T02:15-05:00", "2026-03-01T03:30-05:00");
  expect(during("2026-03-08T12:00-04:00", early, { every: 7, unit: "day" })).toEqual([
    "2026-03-08 03:00 2026-03-08 03:30",
  ]);
});

function between(start: string, end: string): Interval {
  return { startMinute: minuteOf(start), endMinute: minuteOf(end) };
}

function during(moment: string, first: Interval, recurrence: Recurrence): string[] {
  const startMinute = minuteOf(moment);
  const days = localDaysAround({ startMinute, endMinute: startMinute + 1 }, zone);
  const recurringTimeOff = [{ ...first, recurrence }];
  return awayTimes({ timeOff: [], recurringTimeOff }, days, zone).map(
    (each) =>
      `${wallClockByPlatform(each.startMinute, zone)} ${wallClockByPlatform(each.endMinute, zone)}`,
  );
}
