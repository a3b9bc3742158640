import { dateFormatter, plainSpaces } from "./formatters";

/** A `Date` or epoch milliseconds. */
export type Instant = Date | number;

const longDate = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const shortDate = { day: "numeric", month: "short", year: "numeric" } as const;
const time = { hour: "numeric", minute: "2-digit" } as const;

/** "lunes, 23 de noviembre de 2026" */
export function formatLongDate(instant: Instant, locale: string, timeZone: string): string {
  return plainSpaces(dateFormatter(locale, { ...longDate, timeZone }).format(instant));
}

/** "23 nov 2026" */
export function formatShortDate(instant: Instant, locale: string, timeZone: string): string {
  return plainSpaces(dateFormatter(locale, { ...shortDate, timeZone }).format(instant));
}

/** "9:30 a. m." */
export function formatTime(instant: Instant, locale: string, timeZone: string): string {
  return plainSpaces(dateFormatter(locale, { ...time, timeZone }).format(instant));
}

/** "lunes, 23 de noviembre de 2026, 9:30 a. m." */
export function formatDateTime(instant: Instant, locale: string, timeZone: string): string {
  return `${formatLongDate(instant, locale, timeZone)}, ${formatTime(instant, locale, timeZone)}`;
}

/** "9:30 – 10:00 a. m." */
export function formatTimeRange(
  start: Instant,
  end: Instant,
  locale: string,
  timeZone: string,
): string {
  return plainSpaces(dateFormatter(locale, { ...time, timeZone }).formatRange(start, end));
}

/** "hora de Chile": what the zone is called. */
export function formatZone(instant: Instant, locale: string, timeZone: string): string {
  const parts = dateFormatter(locale, { timeZoneName: "longGeneric", timeZone }).formatToParts(
    instant,
  );
  return plainSpaces(parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone);
}
