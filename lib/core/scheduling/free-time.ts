import { type Interval, subtract, union } from "../time/interval";
import { attendedHours, type Calendar } from "./attended-hours";
import { awayTimes } from "./away-times";
import type { ProfessionalSchedule } from "./context";
import type { LocalDay } from "./weekly-hours";

export interface WorkingTime {
  /** Windows and openings as they were set, each the anchor of a grid of starts; may overlap. */
  readonly windows: readonly Interval[];
  /** The minutes in which the professional attends: sorted and disjoint, without breaks and time off. */
  readonly open: readonly Interval[];
}

/** When a professional works on those days, whatever is booked. `timeZone` is the one of the schedule. */
export function workingTime(
  schedule: ProfessionalSchedule,
  days: readonly LocalDay[],
  timeZone: string,
  calendar: Calendar = {},
): WorkingTime {
  const attended = attendedHours(schedule, days, timeZone, calendar);
  return {
    windows: attended.map(({ window }) => window),
    open: subtract(
      union(attended.flatMap(({ open }) => open)),
      awayTimes(schedule, days, timeZone),
    ),
  };
}
