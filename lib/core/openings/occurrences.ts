import type { Recurrence } from "../scheduling/context";
import { recurringDays } from "../scheduling/recurrence";
import { minutesPerDay } from "../time/civil";
import type { Interval } from "../time/interval";
import { firstInstantFrom, localDayOf, offsetAt } from "../time/zone";

/** Something that stands once, or comes back at the same wall clock. */
export type MaybeRecurring = Interval & { readonly recurrence: Recurrence | null };

/**
 * The times that touch a range, as they fall: each lasts as long on the wall clock as the first one, so a clock change
 * inside makes it shorter or longer.
 */
export function occurrencesIn(
  { startMinute, endMinute, recurrence }: MaybeRecurring,
  range: Interval,
  timeZone: string,
): Interval[] {
  if (!recurrence) {
    return startMinute < range.endMinute && range.startMinute < endMinute
      ? [{ startMinute, endMinute }]
      : [];
  }
  const wallStart = startMinute + offsetAt(startMinute, timeZone);
  const wallMinutes = endMinute + offsetAt(endMinute, timeZone) - wallStart;
  const firstDay = Math.floor(wallStart / minutesPerDay);
  const minuteOfDay = wallStart - firstDay * minutesPerDay;
  const days = recurringDays(firstDay, recurrence, {
    fromDay: localDayOf(range.startMinute, timeZone) - Math.ceil(wallMinutes / minutesPerDay) - 1,
    untilDay: localDayOf(range.endMinute, timeZone),
  });
  return days
    .map((day) => {
      const wall = day * minutesPerDay + minuteOfDay;
      return {
        startMinute: firstInstantFrom(wall, timeZone),
        endMinute: firstInstantFrom(wall + wallMinutes, timeZone),
      };
    })
    .filter((each) => each.startMinute < range.endMinute && range.startMinute < each.endMinute);
}
