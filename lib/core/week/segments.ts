import { minutesPerDay, type Weekday } from "../time/civil";
import type { DayOfCycle, Weeks } from "./circle";
import { modulo, type WeekWindow } from "./plan";

/** The part of a window that lies on one day. */
export interface Segment {
  readonly week: number;
  readonly window: WeekWindow;
  /** Minutes of the day, 0 to 1440. */
  readonly startMinute: number;
  readonly endMinute: number;
  /** It began the day before. */
  readonly isTail: boolean;
  /** It goes on the day after. */
  readonly goesOn: boolean;
}

/** What is seen on a day of the alternating weeks, the tails of the day before too. */
export function segmentsOf(weeks: Weeks, day: DayOfCycle): readonly Segment[] {
  const before = dayBefore(weeks.length, day);
  const tails = windowsOf(weeks, before)
    .filter(({ endMinute }) => endMinute > minutesPerDay)
    .map((window) => ({
      ...{ week: before.week, window, isTail: true, goesOn: false },
      ...{ startMinute: 0, endMinute: window.endMinute - minutesPerDay },
    }));
  const own = windowsOf(weeks, day).map((window) => ({
    ...{ week: day.week, window, isTail: false, goesOn: window.endMinute > minutesPerDay },
    ...{
      startMinute: window.startMinute,
      endMinute: Math.min(window.endMinute, minutesPerDay),
    },
  }));
  return [...tails, ...own].sort(workFirst);
}

/** Minutes of the day between which all of a week lies, on whole hours, no narrower than given. */
export function shownRange(
  weeks: Weeks,
  least: { readonly startMinute: number; readonly endMinute: number },
): { readonly startMinute: number; readonly endMinute: number } {
  const windows = weeks.flat();
  if (windows.some(({ endMinute }) => endMinute > minutesPerDay)) {
    return { startMinute: 0, endMinute: minutesPerDay };
  }
  const first = Math.min(least.startMinute, ...windows.map(({ startMinute }) => startMinute));
  const last = Math.max(least.endMinute, ...windows.map(({ endMinute }) => endMinute));
  return { startMinute: Math.floor(first / 60) * 60, endMinute: Math.ceil(last / 60) * 60 };
}

function dayBefore(weeks: number, { week, weekday }: DayOfCycle): DayOfCycle {
  return weekday === 1
    ? { week: modulo(week - 1, weeks), weekday: 7 }
    : { week, weekday: (weekday - 1) as Weekday };
}

function windowsOf(weeks: Weeks, { week, weekday }: DayOfCycle): readonly WeekWindow[] {
  return (weeks[week] ?? []).filter((window) => window.weekday === weekday);
}

/** Pauses are drawn on top of the hours that they lie in. */
function workFirst(a: Segment, b: Segment): number {
  const order = { work: 0, break: 1 };
  return order[a.window.kind] - order[b.window.kind] || a.startMinute - b.startMinute;
}
