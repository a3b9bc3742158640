import { type Recurrence, recurrenceUnits } from "@/lib/core/scheduling/context";
import { recurringDays } from "@/lib/core/scheduling/recurrence";
import { mostSeriesDates } from "@/lib/core/scheduling/series-dates";
import { dateOfDay, dayOf, isLocalDate, type LocalDate } from "@/lib/core/time/civil";

/** How an appointment is to be repeated, as its fields say it. */
export type RepeatFields = {
  readonly every: string;
  readonly unit: Recurrence["unit"];
  readonly ends: "count" | "until";
  readonly count: string;
  readonly until: string;
};

export const firstRepeat: RepeatFields = {
  every: "1",
  unit: "week",
  ends: "count",
  count: "4",
  until: "",
};

export function unitOf(text: string): Recurrence["unit"] {
  return recurrenceUnits.find((unit) => unit === text) ?? "week";
}

/** What the server is asked; undefined while the fields say nothing that makes sense. */
export function repeatOf({ every, unit, ends, count, until }: RepeatFields) {
  const each = wholeOf(every);
  if (!each || each > 366) return undefined;
  if (ends === "until") return isLocalDate(until) ? { every: each, unit, until } : undefined;
  const times = wholeOf(count);
  return times ? { every: each, unit, count: times } : undefined;
}

export type RepeatSummary = {
  readonly every: number;
  readonly unit: Recurrence["unit"];
  readonly count: number;
  readonly last: LocalDate;
};

/** "Cada 2 semanas, 6 veces, hasta el 4 de febrero" as facts; undefined where it would be no series. */
export function summaryOf(fields: RepeatFields, first: LocalDate): RepeatSummary | undefined {
  const repeat = repeatOf(fields);
  if (!repeat || !isLocalDate(first)) return undefined;
  const { every, unit } = repeat;
  const asked = "count" in repeat ? (repeat.count ?? 0) : mostSeriesDates + 1;
  const untilDay = "until" in repeat && repeat.until ? dayOf(repeat.until) : undefined;
  if (asked > mostSeriesDates + 1) return undefined;
  const end = untilDay === undefined ? {} : { untilDay };
  const days = recurringDays(dayOf(first), { every, unit }, { count: asked, ...end });
  const last = days.at(-1);
  const isSeries = days.length >= 2 && days.length <= mostSeriesDates;
  return isSeries && last !== undefined
    ? { every, unit, count: days.length, last: dateOfDay(last) }
    : undefined;
}

function wholeOf(text: string): number | undefined {
  return /^\s*[1-9]\d{0,11}\s*$/.test(text) ? Number(text) : undefined;
}
