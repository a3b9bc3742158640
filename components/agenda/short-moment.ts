import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";

/** "mié, 2 dic, 8:30 a. m.", of an ISO moment that carries the zone's offset. */
export function shortMoment(iso: string, locale: string, timeZone: string): string {
  return `${formatDate(iso.slice(0, 10), locale, "short")}, ${formatTime(Date.parse(iso), locale, timeZone)}`;
}
