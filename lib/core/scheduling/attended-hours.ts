import { type Interval, intersect, subtract, union } from "../time/interval";
import { localDayOf } from "../time/zone";
import type { ProfessionalSchedule, SchedulingContext } from "./context";
import { expandWeekly, holdsOn, type LocalDay, placeOn } from "./weekly-hours";

/** The days of the whole tenant that differ from others. */
export type Calendar = Pick<SchedulingContext, "holidays" | "limitedDays">;

/** A window or an opening, and the minutes of it in which the professional attends unless they take time off. */
export interface Attended {
  /** The local date on which it begins. */
  readonly day: number;
  /** As it was set: the anchor of a grid of starts. */
  readonly window: Interval;
  /** Sorted and disjoint: without breaks and what a limited day cuts. */
  readonly open: readonly Interval[];
}

/**
 * Weekly hours, special days and openings by hand of those days, by their precedence: openings always count where the
 * mode lets them, a special day replaces the weekly hours and breaks of its date, a public holiday takes weekly hours
 * away, and a limited day cuts them.
 */
export function attendedHours(
  schedule: ProfessionalSchedule,
  days: readonly LocalDay[],
  timeZone: string,
  calendar: Calendar,
): Attended[] {
  const attended: Attended[] = [];
  if (schedule.mode !== "by_hand") addScheduled(attended, schedule, days, timeZone, calendar);
  if (schedule.mode !== "by_schedule") {
    for (const opening of schedule.openings) {
      attended.push(deliberate(localDayOf(opening.startMinute, timeZone), opening));
    }
  }
  return attended;
}

function addScheduled(
  attended: Attended[],
  schedule: ProfessionalSchedule,
  days: readonly LocalDay[],
  timeZone: string,
  { holidays = [], limitedDays = [] }: Calendar,
): void {
  const { weeklyHours, specialDays = [] } = schedule;
  const breaks = breaksOf(schedule, days, timeZone);
  for (const day of days) {
    const special = specialDays.filter((each) => each.day === day.day);
    for (const { windows } of special) {
      for (const each of windows) attended.push(deliberate(day.day, placeOn(each, day, timeZone)));
    }
    if (special.length > 0 || holidays.includes(day.day)) continue;
    const limits = limitedDays.filter((each) => each.day === day.day);
    const allowed = limits.flatMap(({ windows }) =>
      windows.map((it) => placeOn(it, day, timeZone)),
    );
    for (const weekly of weeklyHours) {
      if (!holdsOn(weekly, day)) continue;
      const window = placeOn(weekly, day, timeZone);
      if (window.startMinute >= window.endMinute) continue;
      const cut = limits.length === 0 ? [window] : intersect([window], allowed);
      const open = breaks.length === 0 ? cut : subtract(cut, breaks);
      attended.push({ day: day.day, window, open });
    }
  }
}

function breaksOf(
  { breaks, specialDays = [] }: ProfessionalSchedule,
  days: readonly LocalDay[],
  timeZone: string,
): readonly Interval[] {
  if (breaks.length === 0) return breaks as readonly [];
  const usual = days.filter(({ day }) => !specialDays.some((special) => special.day === day));
  return union(expandWeekly(breaks, usual, timeZone));
}

function deliberate(day: number, window: Interval): Attended {
  return { day, window, open: [window] };
}
