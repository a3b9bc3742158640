import { assertNever } from "../result";
import { type Interval, subtract, union } from "../time/interval";
import type { ProfessionalSchedule } from "./context";
import { expandWeekly, type LocalDay } from "./weekly-hours";

export interface WorkingTime {
  /** Windows and openings as they were set, each the anchor of a grid of starts; may overlap. */
  readonly windows: readonly Interval[];
  /** The minutes in which the professional attends: sorted and disjoint, without breaks and time off. */
  readonly open: readonly Interval[];
}

/** When a professional works on those days, whatever is booked. */
export function workingTime(
  schedule: ProfessionalSchedule,
  days: readonly LocalDay[],
  timeZone: string,
): WorkingTime {
  const { weekly, byHand } = sourcesOf(schedule, days, timeZone);
  const attended = subtract(weekly, expandWeekly(schedule.breaks, days, timeZone));
  const either = byHand.length === 0 ? attended : union([...attended, ...byHand]);
  return {
    windows: byHand.length === 0 ? weekly : [...weekly, ...byHand],
    open: subtract(either, schedule.timeOff),
  };
}

function sourcesOf(
  schedule: ProfessionalSchedule,
  days: readonly LocalDay[],
  timeZone: string,
): { weekly: readonly Interval[]; byHand: readonly Interval[] } {
  const weekly = () => expandWeekly(schedule.weeklyHours, days, timeZone);
  switch (schedule.mode) {
    case "by_schedule":
      return { weekly: weekly(), byHand: [] };
    case "by_hand":
      return { weekly: [], byHand: schedule.openings };
    case "both":
      return { weekly: weekly(), byHand: schedule.openings };
    default:
      return assertNever(schedule.mode);
  }
}
