import { formatShortDate, formatTime } from "@/lib/format/date-time";

/** Operators work in many zones: they read one. */
export function momentInUtc(at: Date, locale: string): string {
  return `${formatShortDate(at, locale, "UTC")}, ${formatTime(at, locale, "UTC")}`;
}
