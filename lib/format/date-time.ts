import { dateFormatter, plainSpaces, unbrokenTime } from "./formatters";
import { spanishCities } from "./spanish-cities";

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

/** "lun" */
export function formatWeekdayOf(instant: Instant, locale: string, timeZone: string): string {
  return plainSpaces(dateFormatter(locale, { weekday: "short", timeZone }).format(instant));
}

/** "9:30 a. m.", with blanks that do not break. */
export function formatTime(instant: Instant, locale: string, timeZone: string): string {
  return unbrokenTime(dateFormatter(locale, { ...time, timeZone }).format(instant));
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
  return unbrokenTime(dateFormatter(locale, { ...time, timeZone }).formatRange(start, end));
}

/** "hora de República Dominicana", "hora de Chile": the place where the language knows it, never an abbreviation. */
export function formatZone(instant: Instant, locale: string, timeZone: string): string {
  const short = zoneName(instant, locale, timeZone, "shortGeneric");
  const isAbbreviation = /^[A-Z]{2,5}([+-]\d.*)?$/.test(short);
  return isAbbreviation ? zoneName(instant, locale, timeZone, "longGeneric") : short;
}

function zoneName(
  instant: Instant,
  locale: string,
  timeZone: string,
  timeZoneName: "shortGeneric" | "longGeneric",
): string {
  // American English says "Atlantic Standard Time" of what the world's calls "Dominican Republic Time".
  const tag = /^en\b/.test(locale) ? "en-001" : locale;
  const parts = dateFormatter(tag, { timeZoneName, timeZone }).formatToParts(instant);
  const name = plainSpaces(parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone);
  return /^es\b/.test(locale) ? inSpanish(name) : name;
}

function inSpanish(name: string): string {
  const city = name.replace(/^hora de /, "");
  return name.replace(city, spanishCities[city] ?? city);
}
