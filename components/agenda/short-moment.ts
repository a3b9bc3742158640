import { formatDate, formatMinuteOfDay } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";

/** "mié, 2 dic, 8:30 a. m.", of an ISO moment that carries the zone's offset. */
export function shortMoment(iso: string, locale: string, timeZone: string): string {
  return `${formatDate(iso.slice(0, 10), locale, "short")}, ${formatTime(Date.parse(iso), locale, timeZone)}`;
}

/** The same of a wall clock without an offset, `2026-12-02T08:30`. */
export function wallClock(text: string, locale: string): string {
  const minuteOfDay = Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
  return `${formatDate(text.slice(0, 10), locale, "short")}, ${formatMinuteOfDay(minuteOfDay, locale)}`;
}
