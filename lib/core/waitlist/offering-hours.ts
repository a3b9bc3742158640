import { addDays, dayOf, minutesPerDay } from "../time/civil";
import { firstInstantFrom, localDateOf, minuteOfDayAt } from "../time/zone";

/** The hours of the day in which offers are made, as minutes of the day. */
export interface OfferingHours {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/** The epoch minute from which an offer may be made: that one within the hours, else when they begin again. */
export function offeringFrom(
  nowMinute: number,
  { fromMinute, untilMinute }: OfferingHours,
  timeZone: string,
): number {
  const minuteOfDay = minuteOfDayAt(nowMinute, timeZone);
  if (minuteOfDay >= fromMinute && minuteOfDay < untilMinute) return nowMinute;
  const today = localDateOf(nowMinute, timeZone);
  const date = minuteOfDay < fromMinute ? today : addDays(today, 1);
  return firstInstantFrom(dayOf(date) * minutesPerDay + fromMinute, timeZone);
}
