import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { isLocalDate, type LocalDate, parseTimeOfDay, timeOfDay } from "@/lib/core/time/civil";

/** A time that was picked in the agenda, on the tenant's wall clock. */
export type PickedTime = {
  readonly date: LocalDate;
  /** `HH:MM`; empty where a day was picked. */
  readonly time: string;
  /** Where a range was dragged, until when, on the same day; `24:00` is its end. */
  readonly until: string;
};

/** `at` and `until` of an address (`YYYY-MM-DD`, or with `THH:MM…` after it); undefined where nothing was picked. */
export function pickedTime({ at, until }: SearchParams): PickedTime | undefined {
  const start = wallClockOf(firstOf(at));
  const end = wallClockOf(firstOf(until));
  if (!start) return undefined;
  if (!end || !start.time) return { ...start, until: "" };
  if (end.date > start.date) return { ...start, until: "24:00" };
  return { ...start, until: end.date === start.date && end.time > start.time ? end.time : "" };
}

/** Until when time is blocked or opened unless somebody says otherwise: the dragged end, else an hour later. */
export function untilOf({ time, until }: Pick<PickedTime, "time" | "until">): string {
  const start = parseTimeOfDay(time);
  if (until || start === null) return until;
  return timeOfDay(Math.min(start + 60, 24 * 60));
}

/** How many minutes were dragged; undefined where none were. */
export function drawnMinutes({ time, until }: Pick<PickedTime, "time" | "until">) {
  const [start, end] = [parseTimeOfDay(time), parseTimeOfDay(until)];
  return start === null || end === null ? undefined : end - start;
}

function wallClockOf(text: string | undefined) {
  const [, date, time = ""] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text ?? "") ?? [];
  return date && isLocalDate(date) ? { date, time } : undefined;
}
