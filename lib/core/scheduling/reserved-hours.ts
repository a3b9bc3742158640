import type { Interval } from "../time/interval";
import type { ProfessionalSchedule, ReservedHours } from "./context";
import { type Question, zoneFacts, zoneOf } from "./question";
import { holdsOn, type LocalDay, placeOn } from "./weekly-hours";

/** Reserved hours that are closed to who asks. */
export interface ReservedTime extends Interval {
  readonly level: number;
  /** From then on everybody may book what is still free of them. */
  readonly untilMinute: number;
}

/** What is kept, on the days of the question, for levels above the one that asks and is not released yet. */
export function reservedTimes(question: Question, schedule: ProfessionalSchedule): ReservedTime[] {
  const { context, nowMinute } = question;
  const { level = 0, reserved = [] } = context;
  const kept = reserved.filter(
    (each) =>
      each.level > level &&
      (each.professionalId === undefined || each.professionalId === schedule.professionalId),
  );
  if (kept.length === 0) return [];
  const { days, timeZone } = zoneFacts(question, zoneOf(schedule, context));
  return kept.flatMap((each) => keptTimes(each, days, timeZone, nowMinute));
}

/** Reserved hours on those days, as far as they are not released yet. */
export function keptTimes(
  hours: ReservedHours,
  days: readonly LocalDay[],
  timeZone: string,
  nowMinute: number,
): ReservedTime[] {
  return days
    .filter((day) => holdsOn(hours, day))
    .map((day) => placeOn(hours, day, timeZone))
    .map((time) => ({
      ...time,
      level: hours.level,
      untilMinute: time.startMinute - hours.releaseMinutes,
    }))
    .filter((time) => time.startMinute < time.endMinute && nowMinute < time.untilMinute);
}

/** Of all reserved hours that an appointment touches, what is released last. */
export function lastReleased(
  times: readonly ReservedTime[],
  appointment: Interval,
): { readonly level: number; readonly untilMinute: number } | undefined {
  const [last] = times
    .filter(
      ({ startMinute, endMinute }) =>
        startMinute < appointment.endMinute && appointment.startMinute < endMinute,
    )
    .sort((a, b) => b.untilMinute - a.untilMinute || b.level - a.level);
  return last && { level: last.level, untilMinute: last.untilMinute };
}
