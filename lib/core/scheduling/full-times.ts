import type { Interval } from "../time/interval";
import { localDayOf } from "../time/zone";
import type { ProfessionalSchedule } from "./context";
import { type Question, zoneFacts, zoneOf } from "./question";
import { type LocalDay, weekOf } from "./weekly-hours";

/** Days, and weeks from Monday on, in which a professional has as many appointments of the service as it may have. */
export interface FullTimes {
  readonly days: readonly Interval[];
  readonly weeks: readonly Interval[];
}

export function fullTimes(question: Question, schedule: ProfessionalSchedule): FullTimes {
  const { context } = question;
  const { dailyMax, weeklyMax } = context.rules;
  if (dailyMax === undefined && weeklyMax === undefined) return nothingFull;
  const { days, timeZone } = zoneFacts(question, zoneOf(schedule, context));
  const { bookedStarts = [] } = schedule;
  const booked = bookedStarts.map((start) => localDayOf(start, timeZone));
  return {
    days: fullOnes(days, booked, dailyMax, (day) => day),
    weeks: fullOnes(days, booked, weeklyMax, weekOf),
  };
}

const nothingFull: FullTimes = { days: [], weeks: [] };

function fullOnes(
  days: readonly LocalDay[],
  booked: readonly number[],
  max: number | undefined,
  periodOf: (day: number) => number,
): Interval[] {
  if (max === undefined) return [];
  const counts = new Map<number, number>();
  for (const day of booked) counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + 1);
  const full: Interval[] = [];
  days.forEach(({ day, startMinute }, index) => {
    // The last of the days is only there for windows that reach into it; no start asked for lies in it.
    const endMinute = days[index + 1]?.startMinute ?? startMinute;
    if ((counts.get(periodOf(day)) ?? 0) >= max) full.push({ startMinute, endMinute });
  });
  return full;
}
