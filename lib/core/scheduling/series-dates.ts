import { fail, ok, type Result } from "../result";
import { dateOfDay } from "../time/civil";
import { instantOf, localDayOf, minuteOfDayAt } from "../time/zone";
import type { Recurrence } from "./context";
import { recurringDays } from "./recurrence";

/** Two years of weeks. */
export const mostSeriesDates = 104;
/** How far after the first the last may lie: five years. */
const furthestDays = 5 * 366;

/** How appointments come back; exactly one of the two ends. */
export type SeriesRule = Pick<Recurrence, "every" | "unit"> & {
  /** How many in all, the first included. */
  readonly count?: number | undefined;
  /** The last day on which one may fall, as days since 1970-01-01. */
  readonly untilDay?: number | undefined;
};

export type SeriesDate = {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Null where a clock change skips that wall clock on that day. */
  readonly startMinute: number | null;
};

export type SeriesRefusal = "series_too_short" | "series_too_long" | "series_too_far";

/** The dates of a series, all at the first one's wall clock, whatever the clock changes between them. */
export function seriesDates(
  firstMinute: number,
  { every, unit, count, untilDay }: SeriesRule,
  timeZone: string,
): Result<readonly SeriesDate[], SeriesRefusal> {
  const firstDay = localDayOf(firstMinute, timeZone);
  if (count !== undefined && count > mostSeriesDates) return fail("series_too_long");
  if (untilDay !== undefined && untilDay - firstDay > furthestDays) return fail("series_too_far");
  const days = recurringDays(
    firstDay,
    { every, unit },
    { count: count ?? mostSeriesDates + 1, ...(untilDay === undefined ? {} : { untilDay }) },
  );
  if (days.length < 2) return fail("series_too_short");
  if (days.length > mostSeriesDates) return fail("series_too_long");
  if ((days.at(-1) ?? firstDay) - firstDay > furthestDays) return fail("series_too_far");
  const minuteOfDay = minuteOfDayAt(firstMinute, timeZone);
  return ok(days.map((day) => ({ day, startMinute: startOn(day, minuteOfDay, timeZone) })));
}

/**
 * Where appointments of a series go when one of them is moved: as many days further as that one, at its new wall clock.
 */
export function shiftedDates(
  startMinutes: readonly number[],
  from: number,
  to: number,
  timeZone: string,
): readonly SeriesDate[] {
  const shift = localDayOf(to, timeZone) - localDayOf(from, timeZone);
  const minuteOfDay = minuteOfDayAt(to, timeZone);
  return startMinutes.map((minute) => {
    const day = localDayOf(minute, timeZone) + shift;
    return { day, startMinute: startOn(day, minuteOfDay, timeZone) };
  });
}

function startOn(day: number, minuteOfDay: number, timeZone: string): number | null {
  const start = instantOf(dateOfDay(day), minuteOfDay, timeZone);
  return start.ok ? start.value : null;
}
