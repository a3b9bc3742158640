import type { OfflineList } from "@/lib/core/offline/offline-list";
import { formatRelativeDay } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { regionalLocale } from "@/lib/format/intl-locale";

/** How moments of a list are written. */
export type Region = { readonly locale: string; readonly timeZone: string };

export function regionOfList(
  { country, timeZone }: Pick<OfflineList, "country" | "timeZone">,
  language: string,
): Region {
  return { locale: regionalLocale(language, country), timeZone };
}

/** "9:42 a. m." of an ISO 8601 moment. */
export function timeOf(iso: string, { locale, timeZone }: Region): string {
  return formatTime(Date.parse(iso), locale, timeZone);
}

/** When the list is erased: "mañana", "6:00 a. m.". */
export function endOf({ expiresAt, date }: OfflineList, region: Region) {
  const day = formatRelativeDay(expiresAt.slice(0, 10), date, region.locale);
  return { day, time: timeOf(expiresAt, region) };
}
