import type { ProfessionalSchedule, SchedulingContext } from "../../../lib/core/scheduling/context";
import type { Interval } from "../../../lib/core/time/interval";
import { holdsOn, occurrencesUntil, placed } from "./occurrences";
import { dayAt } from "./wall-clock";

/** When a professional attends at a place, minute by minute. */
export interface Attendance {
  /** Each is the beginning of a grid of starts. */
  readonly windows: readonly Interval[];
  readonly open: ReadonlySet<number>;
}

/** By the rules in the words of the practice: weekly hours, special days, holidays, breaks, openings, time off. */
export function attendanceOf(
  schedule: ProfessionalSchedule,
  context: SchedulingContext,
): Attendance {
  const zone = zoneOf(schedule, context);
  const windows: Interval[] = [];
  const open = new Set<number>();
  if (schedule.mode !== "by_hand") {
    const weekly = weeklyMinutes(schedule, context, windows);
    for (const day of daysAround(context, zone)) {
      for (const pause of breaksOf(schedule, day, zone)) remove(weekly, pause);
    }
    for (const minute of weekly) open.add(minute);
    for (const { day, windows: hours } of schedule.specialDays ?? []) {
      for (const window of hours) {
        windows.push(placed(window, day, zone));
        add(open, placed(window, day, zone));
      }
    }
  }
  if (schedule.mode !== "by_schedule") {
    for (const opening of schedule.openings) {
      windows.push(opening);
      add(open, opening);
    }
  }
  for (const away of absences(schedule, context.range.endMinute + 3 * 1440, zone)) {
    remove(open, away);
  }
  return { windows, open };
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

/** The minutes of the weekly hours that count, breaks not yet taken out; their windows are added to the grids. */
function weeklyMinutes(
  schedule: ProfessionalSchedule,
  context: SchedulingContext,
  grids: Interval[],
): Set<number> {
  const zone = zoneOf(schedule, context);
  const minutes = new Set<number>();
  for (const day of daysAround(context, zone)) {
    if (isSpecial(schedule, day) || context.holidays?.includes(day)) continue;
    const limits = context.limitedDays?.filter((each) => each.day === day) ?? [];
    const allowed = new Set<number>();
    for (const window of limits.flatMap((each) => each.windows)) {
      add(allowed, placed(window, day, zone));
    }
    for (const window of schedule.weeklyHours.filter((each) => holdsOn(each, day))) {
      const time = placed(window, day, zone);
      grids.push(time);
      for (let minute = time.startMinute; minute < time.endMinute; minute += 1) {
        if (limits.length === 0 || allowed.has(minute)) minutes.add(minute);
      }
    }
  }
  return minutes;
}

/** A special day has no breaks of its own. */
function breaksOf(schedule: ProfessionalSchedule, day: number, zone: string): Interval[] {
  if (isSpecial(schedule, day)) return [];
  return schedule.breaks
    .filter((each) => holdsOn(each, day))
    .map((each) => placed(each, day, zone));
}

function isSpecial({ specialDays = [] }: ProfessionalSchedule, day: number): boolean {
  return specialDays.some((each) => each.day === day);
}

function add(minutes: Set<number>, { startMinute, endMinute }: Interval): void {
  for (let minute = startMinute; minute < endMinute; minute += 1) minutes.add(minute);
}

function remove(minutes: Set<number>, { startMinute, endMinute }: Interval): void {
  for (let minute = startMinute; minute < endMinute; minute += 1) minutes.delete(minute);
}
