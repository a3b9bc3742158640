import type {
  DayWindow,
  Recurrence,
  RecurringInterval,
  WeeklyWindow,
} from "../../../lib/core/scheduling/context";
import type { Interval } from "../../../lib/core/time/interval";
import { firstMinuteAt, wallAt } from "./wall-clock";

/** Where a day's window lies in that zone; of no length where its clock never shows it. */
export function placed(window: DayWindow, day: number, timeZone: string): Interval {
  return {
    startMinute: firstMinuteAt(day * 1440 + window.startMinuteOfDay, timeZone),
    endMinute: firstMinuteAt(day * 1440 + window.endMinuteOfDay, timeZone),
  };
}

/** Whether a weekly window holds on that date. */
export function holdsOn(window: WeeklyWindow, day: number): boolean {
  if (weekdayOf(day) !== window.weekday) return false;
  if (window.validFromDay !== undefined && day < window.validFromDay) return false;
  if (window.validToDay !== undefined && day > window.validToDay) return false;
  const weeks = (mondayOf(day) - mondayOf(window.anchorDay ?? day)) / 7;
  return weeks % (window.everyWeeks ?? 1) === 0;
}

/** Monday is 1. The first of January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** Every time the interval comes back, the first included, until that minute. */
export function occurrencesUntil(
  { startMinute, endMinute, recurrence }: RecurringInterval,
  until: number,
  timeZone: string,
): Interval[] {
  const wallStart = wallAt(startMinute, timeZone);
  const length = wallAt(endMinute, timeZone) - wallStart;
  const firstDay = Math.floor(wallStart / 1440);
  const found: Interval[] = [];
  for (let times = 0; ; times += 1) {
    const day = dayOfTime(firstDay, recurrence, times);
    if (recurrence.untilDay !== undefined && day > recurrence.untilDay) return found;
    const wall = wallStart + (day - firstDay) * 1440;
    const start = firstMinuteAt(wall, timeZone);
    if (start >= until) return found;
    found.push({ startMinute: start, endMinute: firstMinuteAt(wall + length, timeZone) });
  }
}

/** The day on which something comes back for the nth time, month ends by the calendar of the platform. */
function dayOfTime(firstDay: number, { every, unit }: Recurrence, times: number): number {
  if (unit === "day") return firstDay + every * times;
  if (unit === "week") return firstDay + 7 * every * times;
  const first = new Date(firstDay * 86_400_000);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + every * times];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(first.getUTCDate(), lastOfMonth)) / 86_400_000;
}
