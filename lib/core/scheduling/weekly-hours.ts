import { minutesPerDay, weekdayOfDay } from "../time/civil";
import type { Interval } from "../time/interval";
import { firstInstantFrom, localDayOf, transitionsInside } from "../time/zone";
import type { WeeklyWindow } from "./context";

/** One local day, with what is needed to place its wall clock without asking the zone again. */
export interface LocalDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Epoch minute of local midnight, or null when the clock changes near this day. */
  readonly midnightMinute: number | null;
}

/** The local days whose windows can matter to a range: its own, the one before and the one after. */
export function localDaysAround(range: Interval, timeZone: string): readonly LocalDay[] {
  const last = localDayOf(range.endMinute - 1, timeZone) + 1;
  const days: LocalDay[] = [];
  for (let day = localDayOf(range.startMinute, timeZone) - 1; day <= last; day += 1) {
    days.push(localDay(day, timeZone));
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
    const weekday = weekdayOfDay(day.day);
    for (const window of windows) {
      if (window.weekday !== weekday) continue;
      const startMinute = placeOn(day, window.startMinuteOfDay, timeZone);
      const endMinute = placeOn(day, window.endMinuteOfDay, timeZone);
      if (startMinute < endMinute) expanded.push({ startMinute, endMinute });
    }
  }
  return expanded;
}

function localDay(day: number, timeZone: string): LocalDay {
  const midnightMinute = firstInstantFrom(day * minutesPerDay, timeZone);
  // Two days ahead for windows that cross midnight, one back for clocks that change at midnight itself.
  const changes = transitionsInside(
    { startMinute: midnightMinute - minutesPerDay, endMinute: midnightMinute + 2 * minutesPerDay },
    timeZone,
  );
  return { day, midnightMinute: changes.length === 0 ? midnightMinute : null };
}

function placeOn(day: LocalDay, minuteOfDay: number, timeZone: string): number {
  return day.midnightMinute === null
    ? firstInstantFrom(day.day * minutesPerDay + minuteOfDay, timeZone)
    : day.midnightMinute + minuteOfDay;
}
