import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dateOfDay,
  dayOf,
  daysBetween,
  isLocalDate,
  parseTimeOfDay,
  timeOfDay,
  weekdayOf,
} from "./civil";

const anyDay = fc.integer({ min: dayOf("1900-01-01"), max: dayOf("2199-12-31") });

test("days and dates are two names of the same thing, as the platform's calendar says", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = dateOfDay(day);
      expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(dayOf(date)).toBe(day);
      expect(isLocalDate(date)).toBe(true);
      expect(weekdayOf(date) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
    }),
  );
});

test("adding days and counting them are inverse", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      const date = dateOfDay(day);
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test("days that do not exist are no dates", () => {
  for (const text of [
    "2026-02-31",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "",
    "hoy",
  ]) {
    expect(isLocalDate(text)).toBe(false);
  }
  expect(isLocalDate("2028-02-29")).toBe(true);
});

test("Monday is the first day of the week and Sunday the seventh", () => {
  expect(weekdayOf("2026-11-23")).toBe(1);
  expect(weekdayOf("2026-11-29")).toBe(7);
});

test("times of day are read and written, midnight at the end included", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
      expect(parseTimeOfDay(timeOfDay(minute))).toBe(minute);
    }),
  );
  expect(timeOfDay(1500)).toBe("01:00");
});

test("times that no clock shows are refused", () => {
  for (const text of ["25:00", "24:01", "9:00", "09:60", "", "09:00:00"]) {
    expect(parseTimeOfDay(text)).toBeNull();
  }
});
