import type { TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import {
  type SeriesDate,
  type SeriesRefusal,
  seriesDates,
} from "@/lib/core/scheduling/series-dates";
import { dateOfDay, dayOf, type LocalDate, minutesPerDay, timeOfDay } from "@/lib/core/time/civil";
import { firstInstantFrom, localDateOf, minuteOfDayAt } from "@/lib/core/time/zone";
import type { AskedDate } from "./review-dates";

export type Repeat = {
  readonly every: number;
  readonly unit: "day" | "week" | "month";
  readonly count?: number | undefined;
  readonly until?: LocalDate | undefined;
};

/** The dates of a series as it was asked for, all with one professional or whoever is free. */
export function askedDates(
  { tenant }: TenantScope,
  firstMinute: number,
  { until, ...repeat }: Repeat,
  professionalId: string,
): Result<readonly AskedDate[], SeriesRefusal, undefined> {
  const { timeZone } = tenant;
  const untilDay = until === undefined ? undefined : dayOf(until);
  const dates = seriesDates(firstMinute, { ...repeat, untilDay }, timeZone);
  if (!dates.ok) return fail(dates.code);
  const minuteOfDay = minuteOfDayAt(firstMinute, timeZone);
  return ok(
    dates.value.map((date) => ({
      ...askedOn(date, minuteOfDay, timeZone),
      professionalId,
      appointmentId: null,
    })),
  );
}

/** One date with its wall clock. */
export function askedOn({ day, startMinute }: SeriesDate, minuteOfDay: number, timeZone: string) {
  return {
    wanted: `${dateOfDay(day)}T${timeOfDay(minuteOfDay)}`,
    startMinute,
    nearMinute: startMinute ?? firstInstantFrom(day * minutesPerDay + minuteOfDay, timeZone),
  };
}

/** A date that somebody chose by itself. */
export function askedAt(startMinute: number, timeZone: string) {
  const wallClock = timeOfDay(minuteOfDayAt(startMinute, timeZone));
  const wanted = `${localDateOf(startMinute, timeZone)}T${wallClock}`;
  return { wanted, startMinute, nearMinute: startMinute };
}
