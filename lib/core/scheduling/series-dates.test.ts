import { expect, test } from "vitest";
import { dayOf } from "../time/civil";
import { parseIso, toIso } from "../time/iso";
import { type SeriesRule, seriesDates, shiftedDates } from "./series-dates";

const santiago = "America/Santiago";
const newYork = "America/New_York";

test("the wall clock stays the same across Santiago's clock change", () => {
  expect(
    texts("2026-08-24T09:30:00-04:00", { every: 1, unit: "week", count: 3 }, santiago),
  ).toEqual([
    "2026-08-24T09:30:00-04:00",
    "2026-08-31T09:30:00-04:00",
    "2026-09-07T09:30:00-03:00",
  ]);
});

test("the wall clock stays the same across New York's clock changes, and months clamp without drifting", () => {
  expect(
    texts("2026-01-31T16:00:00-05:00", { every: 1, unit: "month", count: 4 }, newYork),
  ).toEqual([
    "2026-01-31T16:00:00-05:00",
    "2026-02-28T16:00:00-05:00",
    "2026-03-31T16:00:00-04:00",
    "2026-04-30T16:00:00-04:00",
  ]);
});

test("a date whose wall clock a clock change skips is named, without an instant", () => {
  const first = minuteOf("2026-03-01T02:30:00-05:00");
  const dates = seriesDates(first, { every: 1, unit: "week", count: 3 }, newYork);
  expect(dates.ok && dates.value.map(({ startMinute }) => startMinute === null)).toEqual([
    false,
    true,
    false,
  ]);
});

test("an end date is included", () => {
  const until = { every: 2, unit: "week", untilDay: dayOf("2026-12-21") } as const;
  expect(texts("2026-11-23T08:00:00-03:00", until, santiago)).toHaveLength(3);
});

test("a single date, ten thousand and a century are refused, each with its own code", () => {
  const weekly = { every: 1, unit: "week" } as const;
  expect(codeOf({ ...weekly, count: 1 })).toBe("series_too_short");
  expect(codeOf({ ...weekly, untilDay: dayOf("2026-11-29") })).toBe("series_too_short");
  expect(codeOf({ ...weekly, count: 10_000 })).toBe("series_too_long");
  expect(codeOf({ every: 1, unit: "day", untilDay: dayOf("2027-11-23") })).toBe("series_too_long");
  expect(codeOf({ ...weekly, untilDay: dayOf("2126-11-23") })).toBe("series_too_far");
  expect(codeOf({ every: 12, unit: "month", count: 100 })).toBe("series_too_far");
  expect(codeOf({ ...weekly, count: 104 })).toBe("ok");
});

test("a series that is moved keeps its distances in days and takes the new wall clock", () => {
  const starts = [
    "2026-08-24T09:30:00-04:00",
    "2026-08-31T11:00:00-04:00",
    "2026-09-07T09:30:00-03:00",
  ];
  const moved = shiftedDates(
    starts.map(minuteOf),
    minuteOf("2026-08-31T11:00:00-04:00"),
    minuteOf("2026-09-02T16:00:00-04:00"),
    santiago,
  );
  expect(moved.map(({ startMinute }) => toIso(startMinute ?? 0, santiago))).toEqual([
    "2026-08-26T16:00:00-04:00",
    "2026-09-02T16:00:00-04:00",
    "2026-09-09T16:00:00-03:00",
  ]);
});

function texts(first: string, rule: SeriesRule, timeZone: string): string[] {
  const dates = seriesDates(minuteOf(first), rule, timeZone);
  if (!dates.ok) throw new Error(dates.code);
  return dates.value.map(({ startMinute }) => toIso(startMinute ?? 0, timeZone));
}

function codeOf(rule: SeriesRule): string {
  const dates = seriesDates(minuteOf("2026-11-23T08:00:00-03:00"), rule, santiago);
  return dates.ok ? "ok" : dates.code;
}

function minuteOf(iso: string): number {
  const parsed = parseIso(iso);
  if (!parsed.ok) throw new Error(iso);
  return parsed.value;
}
