import { dateOfDay, dayOf, pad2 } from "../time/civil";
import type { Recurrence } from "./context";

/** Which of a recurrence's days are asked for. One end at least must stand, here or in the recurrence. */
export interface RecurringSpan {
  /** How many times in all, the first included. */
  readonly count?: number;
  /** The last day on which it may fall. */
  readonly untilDay?: number;
  /** Days before it are left out of the answer; they count none the less. */
  readonly fromDay?: number;
}

/** A century of days: what no answer may outlast. */
const mostRecurringDays = 36_600;

/**
 * The days of a recurrence, as days since 1970-01-01, sorted; the first is `firstDay` itself.
 * Months keep the day of the first date and clamp to their last one (31 January, 28 February, 31 March).
 * Throws a RangeError for an `every` below 1, without an end, and for more than a century of days.
 */
export function recurringDays(
  firstDay: number,
  recurrence: Recurrence,
  { count = Number.POSITIVE_INFINITY, untilDay, fromDay = firstDay }: RecurringSpan = {},
): number[] {
  const lastDay = Math.min(untilDay ?? never, recurrence.untilDay ?? never);
  if (!(Number.isInteger(recurrence.every) && recurrence.every >= 1)) {
    throw new RangeError("a recurrence needs a whole `every` of 1 or more");
  }
  if (count === never && lastDay === never) throw new RangeError("a recurrence needs an end");
  const dayAt = dayAtOf(firstDay, recurrence);
  const days: number[] = [];
  const skipped = Math.floor((fromDay - firstDay) / longestPeriodDays(recurrence));
  for (let index = Math.max(0, skipped); index < count; index += 1) {
    const day = dayAt(index);
    if (day > lastDay) break;
    if (day < fromDay) continue;
    if (days.length === mostRecurringDays) throw new RangeError("a recurrence of over a century");
    days.push(day);
  }
  return days;
}

const never = Number.POSITIVE_INFINITY;

function longestPeriodDays({ every, unit }: Recurrence): number {
  return every * { day: 1, week: 7, month: 31 }[unit];
}

function dayAtOf(firstDay: number, { every, unit }: Recurrence): (index: number) => number {
  if (unit !== "month") {
    const period = unit === "week" ? every * 7 : every;
    return (index) => firstDay + index * period;
  }
  const [year = 0, month = 0, dayOfMonth = 0] = dateOfDay(firstDay).split("-").map(Number);
  const firstMonth = year * 12 + month - 1;
  return (index) => {
    const start = firstDayOfMonth(firstMonth + index * every);
    const length = firstDayOfMonth(firstMonth + index * every + 1) - start;
    return start + Math.min(dayOfMonth, length) - 1;
  };
}

/** `month` counts from January of the year 0. */
function firstDayOfMonth(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return dayOf(`${year}-${pad2((month % 12) + 1)}-01`);
}
