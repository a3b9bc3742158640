import type { ProfessionalSchedule, SchedulingContext } from "../../../lib/core/scheduling/context";
import type { Interval } from "../../../lib/core/time/interval";
import { holdsOn, occurrencesUntil, placed } from "./occurrences";
import { dayAt } from "./wall-clock";

/** When a professional attends at a place, minute by minute. */
export interface Attendance {
  /** Each is the beginning of a grid of starts. */
  readonly windows: readonly Interval[];
  /** What the windows and openings that begin on a local date attend, without time off. */
  readonly byDate: ReadonlyMap<number, ReadonlySet<number>>;
  /** Those of all dates. */
  readonly open: ReadonlySet<number>;
}

/** By the rules in the words of the practice: weekly hours, special days, holidays, breaks, openings, time off. */
export function attendanceOf(
  schedule: ProfessionalSchedule,
  context: SchedulingContext,
): Attendance {
  const zone = zoneOf(schedule, context);
  const windows: Interval[] = [];
  const byDate = new Map<number, Set<number>>();
  const away = absences(schedule, context.range.endMinute + 3 * 1440, zone);
  const pauses = daysAround(context, zone).flatMap((day) => breaksOf(schedule, day, zone));
  for (const day of daysAround(context, zone)) {
    const minutes = new Set<number>();
    for (const { window, limits, hasBreaks } of hoursOf(schedule, context, day)) {
      windows.push(window);
      const cuts = hasBreaks ? [...away, ...pauses] : away;
      for (let minute = window.startMinute; minute < window.endMinute; minute += 1) {
        const isAllowed = limits === undefined || limits.some((each) => holds(each, minute));
        if (isAllowed && !cuts.some((each) => holds(each, minute))) minutes.add(minute);
      }
    }
    byDate.set(day, minutes);
  }
  return { windows, byDate, open: new Set([...byDate.values()].flatMap((each) => [...each])) };
}

export function zoneOf(schedule: ProfessionalSchedule, context: SchedulingContext): string {
  return schedule.timeZone ?? context.timeZone;
}

/** Time off of somebody or of a room, once or coming back. */
export function absences(
  of: Pick<ProfessionalSchedule, "timeOff" | "recurringTimeOff">,
  until: number,
  zone: string,
): readonly Interval[] {
  const recurring = of.recurringTimeOff ?? [];
  return [...of.timeOff, ...recurring.flatMap((each) => occurrencesUntil(each, until, zone))];
}

/** Local days whose windows can reach into the range or begin in it. */
export function daysAround({ range }: SchedulingContext, zone: string): number[] {
  const first = dayAt(range.startMinute, zone) - 2;
  const last = dayAt(range.endMinute, zone) + 2;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

interface Hours {
  readonly window: Interval;
  /** Where weekly hours are cut to; left out: nowhere. */
  readonly limits?: readonly Interval[];
  readonly hasBreaks: boolean;
}

/** What begins on that local date: weekly hours or a special day instead of them, and openings by hand. */
function hoursOf(schedule: ProfessionalSchedule, context: SchedulingContext, day: number): Hours[] {
  const zone = zoneOf(schedule, context);
  const deliberate = (window: Interval) => ({ window, hasBreaks: false });
  const openings = schedule.openings.filter((each) => dayAt(each.startMinute, zone) === day);
  const byHand = schedule.mode === "by_schedule" ? [] : openings.map(deliberate);
  if (schedule.mode === "by_hand") return byHand;
  const special = specialDayOf(schedule, day);
  if (special)
    return [...special.windows.map((each) => deliberate(placed(each, day, zone))), ...byHand];
  if (context.holidays?.includes(day)) return byHand;
  const limited = context.limitedDays?.find((each) => each.day === day);
  const limits = limited?.windows.map((each) => placed(each, day, zone));
  const weekly = schedule.weeklyHours
    .filter((each) => holdsOn(each, day))
    .map((each) => ({
      window: placed(each, day, zone),
      hasBreaks: true,
      ...(limits ? { limits } : {}),
    }));
  return [...weekly, ...byHand];
}

/** A special day has no breaks of its own. */
function breaksOf(schedule: ProfessionalSchedule, day: number, zone: string): Interval[] {
  if (specialDayOf(schedule, day)) return [];
  return schedule.breaks
    .filter((each) => holdsOn(each, day))
    .map((each) => placed(each, day, zone));
}

function specialDayOf({ specialDays = [] }: ProfessionalSchedule, day: number) {
  return specialDays.find((each) => each.day === day);
}

function holds({ startMinute, endMinute }: Interval, minute: number): boolean {
  return startMinute <= minute && minute < endMinute;
}
