import { expect, test } from "vitest";
import { dateOfDay, dayOf, type LocalDate } from "../time/civil";
import type { Recurrence } from "./context";
import { type RecurringSpan, recurringDays } from "./recurrence";

test("every so many days or weeks comes back on time, across the ends of months and years", () => {
  expect(dates("2026-12-30", { every: 2, unit: "day" }, { count: 3 })).toEqual([
    "2026-12-30",
    "2027-01-01",
    "2027-01-03",
  ]);
  expect(dates("2026-11-23", { every: 2, unit: "week" }, { count: 3 })).toEqual([
    "2026-11-23",
    "2026-12-07",
    "2026-12-21",
  ]);
});

test("a month that is too short takes its last day, and the next keeps the first date's day", () => {
  expect(dates("2027-01-31", { every: 1, unit: "month" }, { count: 4 })).toEqual([
    "2027-01-31",
    "2027-02-28",
    "2027-03-31",
    "2027-04-30",
  ]);
  expect(dates("2027-08-31", { every: 6, unit: "month" }, { count: 3 })).toEqual([
    "2027-08-31",
    "2028-02-29",
    "2028-08-31",
  ]);
});

test("the earliest of the ends counts, and the last day is included", () => {
  const weekly: Recurrence = { every: 1, unit: "week", untilDay: dayOf("2026-12-07") };
  expect(dates("2026-11-23", weekly, {})).toHaveLength(3);
  expect(dates("2026-11-23", weekly, { count: 2 })).toHaveLength(2);
  expect(dates("2026-11-23", weekly, { untilDay: dayOf("2026-12-06") })).toHaveLength(2);
  expect(dates("2026-11-23", weekly, { untilDay: dayOf("2026-11-22") })).toEqual([]);
});

test("days before the one asked from are left out but counted", () => {
  const units = ["day", "week", "month"] as const;
  for (const unit of units) {
    const every = { every: 3, unit };
    const all = dates("2020-01-31", every, { count: 40 });
    const late = dates("2020-01-31", every, { count: 40, fromDay: dayOf("2020-03-15") });
    expect(late).toEqual(all.filter((date) => date >= "2020-03-15"));
  }
});

test("what never ends, never moves on or outlasts a century is refused as a bug", () => {
  const day = dayOf("2026-11-23");
  expect(() => recurringDays(day, { every: 1, unit: "day" })).toThrow(RangeError);
  expect(() => recurringDays(day, { every: 0, unit: "day" }, { count: 2 })).toThrow(RangeError);
  expect(() => recurringDays(day, { every: 0.5, unit: "week" }, { count: 2 })).toThrow(RangeError);
  expect(() => recurringDays(day, { every: 1, unit: "day" }, { count: 1e9 })).toThrow(RangeError);
});

function dates(first: LocalDate, recurrence: Recurrence, span: RecurringSpan): LocalDate[] {
  return recurringDays(dayOf(first), recurrence, span).map(dateOfDay);
}
