import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime, formatTimeRange } from "@/lib/format/date-time";

/** "lun 23 nov, 10:00 – 10:30", on the clock of the place. */
export function slotText(
  { start, end }: { readonly start: string; readonly end: string },
  locale: string,
  timeZone: string,
): string {
  const [startMs, endMs] = [Date.parse(start), Date.parse(end)];
  const date = formatDate(localDateOf(toMinute(startMs), timeZone), locale, "short");
  return `${date}, ${formatTimeRange(startMs, endMs, locale, timeZone)}`;
}

/** The same of a stretch that may last days: then its dates alone. */
export function stretchText(
  { start, end }: { readonly start: string; readonly end: string },
  locale: string,
  timeZone: string,
): string {
  const isLong = Date.parse(end) - Date.parse(start) > longestMs;
  if (!isLong) return slotText({ start, end }, locale, timeZone);
  const dateOf = (iso: string) =>
    formatDate(localDateOf(toMinute(Date.parse(iso)), timeZone), locale, "short");
  return `${dateOf(start)} – ${dateOf(end)}`;
}

/** "10:42 a. m.", with its date where that is not today. */
export function momentText(ms: number, nowMs: number, locale: string, timeZone: string): string {
  const dayOf = (at: number) => localDateOf(toMinute(at), timeZone);
  const time = formatTime(ms, locale, timeZone);
  return dayOf(ms) === dayOf(nowMs) ? time : `${formatDate(dayOf(ms), locale, "short")}, ${time}`;
}

const longestMs = 24 * 60 * 60_000;
