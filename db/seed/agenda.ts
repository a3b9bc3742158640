import {
  occupiedInterval,
  type ProfessionalSchedule,
  type ServiceRules,
} from "@/lib/core/scheduling/context";
import { workingTime } from "@/lib/core/scheduling/free-time";
import { offerSlots } from "@/lib/core/scheduling/offer-slots";
import { localDaysAround } from "@/lib/core/scheduling/weekly-hours";
import { dateOfDay, parseTimeOfDay, weekdayOfDay } from "@/lib/core/time/civil";
import { type Interval, intersect, totalMinutes } from "@/lib/core/time/interval";
import { daysInterval, instantOf, localDayOf } from "@/lib/core/time/zone";
import type { DemoHours, DemoTimeOff } from "./demo-tenant";

/** Days before and after the day of seeding that hold appointments. */
export const storyDays = 14;

export type Calendar = {
  readonly timeZone: string;
  readonly nowMinute: number;
  /** Days since 1970-01-01, in the tenant's zone. */
  readonly today: number;
};

export function calendarOf(timeZone: string, nowMinute: number): Calendar {
  return { timeZone, nowMinute, today: localDayOf(nowMinute, timeZone) };
}

export function wholeDays(calendar: Calendar, { fromDay, days }: DemoTimeOff): Interval {
  const first = calendar.today + fromDay;
  return daysInterval(dateOfDay(first), dateOfDay(first + days - 1), calendar.timeZone);
}

/** The openings that these hours make on their weekdays of the story. */
export function openingsOf(calendar: Calendar, hours: DemoHours): Interval[] {
  const openings: Interval[] = [];
  for (let day = calendar.today - storyDays; day <= calendar.today + storyDays; day += 1) {
    if (!hours.weekdays.includes(weekdayOfDay(day))) continue;
    const start = instantOf(dateOfDay(day), minuteOf(hours.from), calendar.timeZone);
    const end = instantOf(dateOfDay(day), minuteOf(hours.to), calendar.timeZone);
    if (start.ok && end.ok) openings.push({ startMinute: start.value, endMinute: end.value });
  }
  return openings;
}

/** The starts that one day still offers, whether it is over or to come. */
export function freeStarts(
  calendar: Calendar,
  day: number,
  schedule: ProfessionalSchedule,
  rules: ServiceRules,
): number[] {
  const range = daysInterval(dateOfDay(day), dateOfDay(day), calendar.timeZone);
  const context = {
    timeZone: calendar.timeZone,
    rules: { ...rules, minimumNoticeMinutes: 0, horizonDays: 2 },
    professionals: [schedule],
    range,
  };
  return offerSlots(context, range.startMinute).map((slot) => slot.startMinute);
}

/** How long somebody works on that day. */
export function openMinutes(
  calendar: Calendar,
  day: number,
  schedule: ProfessionalSchedule,
): number {
  const range = daysInterval(dateOfDay(day), dateOfDay(day), calendar.timeZone);
  const { open } = workingTime(
    schedule,
    localDaysAround(range, calendar.timeZone),
    calendar.timeZone,
  );
  return totalMinutes(intersect(open, [range]));
}

export function takenBy(startMinute: number, rules: ServiceRules): Interval {
  return occupiedInterval(startMinute, rules.durationMinutes, rules);
}

export function minuteOf(timeOfDay: string): number {
  const minute = parseTimeOfDay(timeOfDay);
  if (minute === null) throw new Error(`Not a time of day: ${timeOfDay}`);
  return minute;
}
