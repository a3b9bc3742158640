import type { Weekday } from "@/lib/core/time/civil";
import { formatDate, formatMinuteOfDay, formatWeekday } from "@/lib/format/calendar-date";

export type WishTimes = {
  /** `2026-03-09`. */
  readonly fromDate: string;
  /** Null: until there is a time. */
  readonly toDate: string | null;
  /** ISO; empty: any. */
  readonly weekdays: readonly number[];
  /** Minutes of the day. */
  readonly startMinute: number;
  readonly endMinute: number;
};

type Key = "between" | "fromOn" | "hours" | "parts.morning" | "parts.afternoon";
type Translate = (key: Key, values: { readonly [name: string]: string }) => string;

const noon = 720;
const midnight = 1440;

/** When somebody who waits can come, in the words of messages/{es,en}/wish.json: days, then part of the day. */
export function wishWhen(wish: WishTimes, t: Translate, locale: string): string {
  const date = (day: string) => formatDate(day, locale, "short");
  const [from, to] = [date(wish.fromDate), wish.toDate];
  const days = wish.weekdays.map((day) => formatWeekday(day as Weekday, locale)).join(", ");
  const said = to ? t("between", { from, to: date(to) }) : t("fromOn", { from });
  return [said, days, hoursOf(wish, t, locale)].filter(Boolean).join(" · ");
}

function hoursOf({ startMinute, endMinute }: WishTimes, t: Translate, locale: string): string {
  if (startMinute === 0 && endMinute === midnight) return "";
  if (startMinute === 0 && endMinute === noon) return t("parts.morning", {});
  if (startMinute === noon && endMinute === midnight) return t("parts.afternoon", {});
  const [start, end] = [startMinute, endMinute].map((each) => formatMinuteOfDay(each, locale));
  return t("hours", { start: start ?? "", end: end ?? "" });
}
