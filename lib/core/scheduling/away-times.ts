import { minutesPerDay } from "../time/civil";
import type { Interval } from "../time/interval";
import { firstInstantFrom, offsetAt } from "../time/zone";
import type { ProfessionalSchedule, RecurringInterval } from "./context";
import { recurringDays } from "./recurrence";
import type { LocalDay } from "./weekly-hours";

/** Time off of somebody or of a room, once or coming back, as far as it can matter to those days. */
export function awayTimes(
  { timeOff, recurringTimeOff = [] }: Pick<ProfessionalSchedule, "timeOff" | "recurringTimeOff">,
  days: readonly LocalDay[],
  timeZone: string,
): readonly Interval[] {
  if (recurringTimeOff.length === 0) return timeOff;
  return [...timeOff, ...recurringTimeOff.flatMap((each) => occurrences(each, days, timeZone))];
}

function occurrences(
  { startMinute, endMinute, recurrence }: RecurringInterval,
  days: readonly LocalDay[],
  timeZone: string,
): Interval[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const start = startMinute + offsetAt(startMinute, timeZone);
  const length = endMinute + offsetAt(endMinute, timeZone) - start;
  const firstDay = Math.floor(start / minutesPerDay);
  const reach = Math.ceil(length / minutesPerDay) + 1;
  return recurringDays(firstDay, recurrence, {
    fromDay: first.day - reach,
    untilDay: last.day + 1,
  }).map((day) => {
    const wallMinute = start + (day - firstDay) * minutesPerDay;
    return {
      startMinute: firstInstantFrom(wallMinute, timeZone),
      endMinute: firstInstantFrom(wallMinute + length, timeZone),
    };
  });
}
