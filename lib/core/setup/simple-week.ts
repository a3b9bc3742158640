import type { Weekday } from "../time/civil";
import type { WeekPlan, WeekWindow } from "../week/plan";

/** One stretch a day and one pause for all of them: what most practices keep. Minutes of the day. */
export type SimpleWeek = {
  readonly days: readonly SimpleDay[];
  readonly pause: Stretch | null;
};

export type Stretch = { readonly startMinute: number; readonly endMinute: number };

export type SimpleDay = Stretch & { readonly weekday: Weekday };

/** The windows of such a week; a day that the pause does not lie inside of has none. */
export function windowsOf({ days, pause }: SimpleWeek): WeekWindow[] {
  return days.flatMap((day) => {
    const { weekday } = day;
    const common = { weekday, siteId: null };
    const work = { ...common, kind: "work", ...stretchOf(day) } as const;
    if (!pause || !isInside(pause, day)) return [work];
    return [work, { ...common, kind: "break", ...pause } as const];
  });
}

/** The same back from somebody's hours; null where they say more than such a week can. */
export function simpleWeekOf(plans: readonly WeekPlan[]): SimpleWeek | null {
  const [plan] = plans;
  const [windows] = plan?.weeks ?? [];
  if (!windows || plans.length > 1 || (plan?.weeks.length ?? 0) > 1) return null;
  const days = windows.filter(({ kind }) => kind === "work").map(dayOf);
  const [pause] = windows.filter(({ kind }) => kind === "break").map(stretchOf);
  const week = { days, pause: pause ?? null };
  return sameWindows(windowsOf(week), windows) ? week : null;
}

function dayOf({ weekday, startMinute, endMinute }: WeekWindow): SimpleDay {
  return { weekday, startMinute, endMinute };
}

function stretchOf({ startMinute, endMinute }: Stretch): Stretch {
  return { startMinute, endMinute };
}

function isInside(pause: Stretch, day: Stretch): boolean {
  return pause.startMinute > day.startMinute && pause.endMinute < day.endMinute;
}

function sameWindows(one: readonly WeekWindow[], other: readonly WeekWindow[]): boolean {
  const told = (windows: readonly WeekWindow[]) =>
    windows
      .map(({ kind, weekday, startMinute, endMinute, siteId }) =>
        [kind, weekday, startMinute, endMinute, siteId].join(),
      )
      .sort()
      .join(";");
  const days = one.filter(({ kind }) => kind === "work").map(({ weekday }) => weekday);
  return new Set(days).size === days.length && told(one) === told(other);
}
