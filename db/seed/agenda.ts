import { type BookingDecision, decideBooking } from "@/lib/core/appointments/decide-booking";
import type { ProfessionalSchedule, SchedulingContext } from "@/lib/core/scheduling/context";
import { workingTime } from "@/lib/core/scheduling/free-time";
import { offerSlots, type Slot } from "@/lib/core/scheduling/offer-slots";
import { localDaysAround } from "@/lib/core/scheduling/weekly-hours";
import { dateOfDay, parseTimeOfDay, weekdayOfDay } from "@/lib/core/time/civil";
import { type Interval, intersect, totalMinutes } from "@/lib/core/time/interval";
import { daysInterval, instantOf, localDayOf } from "@/lib/core/time/zone";
import { holidaysOf } from "@/lib/holidays/holidays-of";
import type { DemoHours, DemoTenant, DemoTimeOff } from "./demo-tenant";

/** Days before and after the day of seeding that hold appointments. */
export const storyDays = 14;

export type Calendar = {
  readonly timeZone: string;
  readonly nowMinute: number;
  /** Days since 1970-01-01, in the tenant's zone. */
  readonly today: number;
  /** The public holidays of the story that the tenant observes, as days since 1970-01-01. */
  readonly holidays: readonly number[];
};

export async function calendarOf(
  { timeZone, country, observesHolidays }: DemoTenant["facts"],
  nowMinute: number,
): Promise<Calendar> {
  const today = localDayOf(nowMinute, timeZone);
  const holidays = observesHolidays
    ? await holidaysOf(country, today - storyDays, today + storyDays)
    : [];
  return { timeZone, nowMinute, today, holidays: holidays.map(({ day }) => day) };
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

/** One day as the engine sees it, whether it is over or to come: its slots, and where each would stand. */
export function dayOfEngine(
  calendar: Calendar,
  day: number,
  facts: Omit<SchedulingContext, "timeZone" | "holidays" | "range">,
) {
  const range = daysInterval(dateOfDay(day), dateOfDay(day), calendar.timeZone);
  const context: SchedulingContext = {
    ...facts,
    ...{ timeZone: calendar.timeZone, holidays: calendar.holidays, range },
    rules: { ...facts.rules, minimumNoticeMinutes: 0, horizonDays: 2 },
  };
  const nowMinute = range.startMinute;
  return {
    slots: offerSlots(context, nowMinute),
    decide(slot: Slot): BookingDecision {
      const decided = decideBooking(context, slot, nowMinute);
      if (!decided.ok) throw new Error(`Offered and refused: ${decided.code}`);
      return decided.value;
    },
  };
}

/** How long somebody works on that day at one place. */
export function openMinutes(
  calendar: Calendar,
  day: number,
  schedule: ProfessionalSchedule,
): number {
  const { timeZone } = calendar;
  const range = daysInterval(dateOfDay(day), dateOfDay(day), timeZone);
  const { open } = workingTime(schedule, localDaysAround(range, timeZone), timeZone, calendar);
  return totalMinutes(intersect(open, [range]));
}

export function minuteOf(timeOfDay: string): number {
  const minute = parseTimeOfDay(timeOfDay);
  if (minute === null) throw new Error(`Not a time of day: ${timeOfDay}`);
  return minute;
}
