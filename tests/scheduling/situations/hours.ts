import fc from "fast-check";
import type {
  DayWindow,
  RecurringInterval,
  SpecialDay,
  WeeklyWindow,
} from "../../../lib/core/scheduling/context";
import { type Weekday, weekdayOfDay } from "../../../lib/core/time/civil";
import type { Interval } from "../../../lib/core/time/interval";
import { type Setting, ticks } from "./settings";

/** Windows of a day, some of them past midnight. */
export function anyDayWindow(longest = 600): fc.Arbitrary<DayWindow> {
  return fc.tuple(ticks(0, 1425), ticks(30, longest)).map(([startMinuteOfDay, length]) => ({
    startMinuteOfDay,
    endMinuteOfDay: startMinuteOfDay + length,
  }));
}

/** Pauses, many of them in the night: where windows of the day before still run. */
export function anyBreak(setting: Setting): fc.Arbitrary<WeeklyWindow> {
  return fc
    .tuple(anyWeeklyWindow(setting, 120), fc.option(ticks(0, 180)))
    .map(([pause, atNight]) => (atNight === null ? pause : { ...pause, ...from(atNight, pause) }));
}

function from(startMinuteOfDay: number, window: DayWindow): DayWindow {
  const length = window.endMinuteOfDay - window.startMinuteOfDay;
  return { startMinuteOfDay, endMinuteOfDay: startMinuteOfDay + length };
}

/** The days that a setting's range touches, and one more on either side. */
export function anyDayNear({ day }: Setting): fc.Arbitrary<number> {
  return fc.integer({ min: day - 1, max: day + 3 });
}

/** Mostly every week and always; sometimes every second or third, or only between two dates. */
export function anyWeeklyWindow(setting: Setting, longest?: number): fc.Arbitrary<WeeklyWindow> {
  return fc
    .tuple(anyDayNear(setting), anyDayWindow(longest), anyValidity(setting))
    .map(([day, window, validity]) => ({
      weekday: weekdayOfDay(day) as Weekday,
      ...window,
      ...validity,
    }));
}

function anyValidity(setting: Setting): fc.Arbitrary<Partial<WeeklyWindow>> {
  const alternating = fc.record({
    everyWeeks: fc.integer({ min: 1, max: 3 }),
    anchorDay: fc.integer({ min: setting.day - 30, max: setting.day + 30 }),
  });
  const limited = fc
    .tuple(anyDayNear(setting), fc.nat(3), fc.constantFrom("from", "to", "both"))
    .map(([validFromDay, more, ends]) => ({
      ...(ends === "to" ? {} : { validFromDay }),
      ...(ends === "from" ? {} : { validToDay: validFromDay + more }),
    }));
  return fc.oneof(
    { arbitrary: fc.constant({}), weight: 4 },
    { arbitrary: alternating, weight: 1 },
    { arbitrary: limited, weight: 1 },
  );
}

export function anySpecialDays(setting: Setting, maxLength = 2): fc.Arbitrary<SpecialDay[]> {
  return fc.uniqueArray(
    fc.record({
      day: anyDayNear(setting),
      windows: fc.array(anyDayWindow(900), { maxLength: 2 }),
    }),
    { maxLength, selector: ({ day }) => day },
  );
}

export function anyIntervals(
  { startMinute }: Setting,
  { maxLength, longest = 480 }: { maxLength: number; longest?: number },
): fc.Arbitrary<Interval[]> {
  const interval = fc.tuple(ticks(-1440, 3 * 1440), ticks(15, longest)).map(([after, length]) => ({
    startMinute: startMinute + after,
    endMinute: startMinute + after + length,
  }));
  return fc.array(interval, { maxLength });
}

/** First some time before the range, then every so often. */
export function anyRecurring({ startMinute, day }: Setting): fc.Arbitrary<RecurringInterval[]> {
  const recurrence = fc.record(
    {
      every: fc.integer({ min: 1, max: 4 }),
      unit: fc.constantFrom("day", "week", "month"),
      untilDay: fc.integer({ min: day - 2, max: day + 5 }),
    },
    { requiredKeys: ["every", "unit"] },
  );
  const interval = fc
    .tuple(ticks(-60 * 1440, 3 * 1440), ticks(15, 600), recurrence)
    .map(([after, length, how]) => ({
      startMinute: startMinute + after,
      endMinute: startMinute + after + length,
      recurrence: how,
    }));
  return fc.array(interval, { maxLength: 2 });
}
