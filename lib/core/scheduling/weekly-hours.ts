import { minutesPerDay, type Weekday, weekdayOfDay } from "../time/civil";
import type { Interval } from "../time/interval";
import { firstInstantFrom, localDayOf, offsetAt, transitionsInside } from "../time/zone";
import type { DayWindow, WeeklyWindow } from "./context";

/** One local day, with what is needed to place its wall clock without asking the zone again. */
export interface LocalDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly weekday: Weekday;
  /** The epoch minute with which it begins. */
  readonly startMinute: number;
  /** Whether no clock change is near: then minutes of the day count from `startMinute`. */
  readonly isPlain: boolean;
}

/** The local days whose windows can matter to a range: its own, the one before and the one after. */
export function localDaysAround(range: Interval, timeZone: string): readonly LocalDay[] {
  const first = localDayOf(range.startMinute, timeZone) - 1;
  const last = localDayOf(range.endMinute - 1, timeZone) + 1;
  const changes = transitionsInside(
    { startMinute: (first - 3) * minutesPerDay, endMinute: (last + 4) * minutesPerDay },
    timeZone,
  );
  let next = 0;
  let offset = offsetAt((first - 3) * minutesPerDay, timeZone);
  const days: LocalDay[] = [];
  for (let day = first; day <= last; day += 1) {
    let change = changes[next];
    while (change && isDayBefore(change.minute, day * minutesPerDay - change.offsetMinutes)) {
      offset = change.offsetMinutes;
      next += 1;
      change = changes[next];
    }
    const midnight = day * minutesPerDay;
    // Two days ahead for windows that cross midnight, one back for clocks that change at midnight itself.
    const isPlain = !change || change.minute >= midnight - offset + 2 * minutesPerDay;
    days.push({
      day,
      weekday: weekdayOfDay(day),
      startMinute: isPlain ? midnight - offset : firstInstantFrom(midnight, timeZone),
      isPlain,
    });
  }
  return days;
}

/**
 * Weekly windows as intervals of those days, sorted when the windows of each day are.
 * An edge that a clock change skips moves to the change; what is left empty vanishes.
 */
export function expandWeekly(
  windows: readonly WeeklyWindow[],
  days: readonly LocalDay[],
  timeZone: string,
): Interval[] {
  const expanded: Interval[] = [];
  if (windows.length === 0) return expanded;
  for (const day of days) {
    for (const window of windows) {
      if (!holdsOn(window, day)) continue;
      const placed = placeOn(window, day, timeZone);
      if (placed.startMinute < placed.endMinute) expanded.push(placed);
    }
  }
  return expanded;
}

/** Whether a weekly window begins on that day: by its weekday, its alternation and its validity. */
export function holdsOn(window: WeeklyWindow, { day, weekday }: LocalDay): boolean {
  if (window.weekday !== weekday) return false;
  const { everyWeeks = 1, anchorDay = day, validFromDay, validToDay } = window;
  if (validFromDay !== undefined && day < validFromDay) return false;
  if (validToDay !== undefined && day > validToDay) return false;
  return everyWeeks === 1 || (weekOf(day) - weekOf(anchorDay)) % everyWeeks === 0;
}

/** Which week, from Monday to Sunday, a day lies in; counted from the one of 1970-01-01. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** Where a window of that day lies; empty or inverted where a clock change swallows it. */
export function placeOn(window: DayWindow, day: LocalDay, timeZone: string): Interval {
  const { startMinuteOfDay, endMinuteOfDay } = window;
  if (day.isPlain) {
    return {
      startMinute: day.startMinute + startMinuteOfDay,
      endMinute: day.startMinute + endMinuteOfDay,
    };
  }
  const midnight = day.day * minutesPerDay;
  return {
    startMinute: firstInstantFrom(midnight + startMinuteOfDay, timeZone),
    endMinute: firstInstantFrom(midnight + endMinuteOfDay, timeZone),
  };
}

function isDayBefore(minute: number, midnightMinute: number): boolean {
  return minute <= midnightMinute - minutesPerDay;
}
