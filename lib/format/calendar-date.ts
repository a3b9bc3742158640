import {
  dayOf,
  daysBetween,
  type LocalDate,
  minutesPerDay,
  type Weekday,
} from "../core/time/civil";
import { dateFormatter, plainSpaces, relativeFormatter, unbrokenTime } from "./formatters";

const styles = {
  /** "lunes, 23 de noviembre de 2026" */
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** "23 de noviembre de 2026" */
  date: { day: "numeric", month: "long", year: "numeric" },
  /** "lunes, 23 de noviembre" */
  day: { weekday: "long", day: "numeric", month: "long" },
  /** "lun, 23 nov" */
  short: { weekday: "short", day: "numeric", month: "short" },
  /** "nov" */
  monthName: { month: "short" },
  /** "noviembre de 2026" */
  month: { month: "long", year: "numeric" },
  /** "nov 2026" */
  shortMonth: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type CalendarDateStyle = keyof typeof styles;

/** A calendar date, which no zone can move. */
export function formatDate(
  date: LocalDate,
  locale: string,
  style: CalendarDateStyle = "long",
): string {
  return plainSpaces(utcFormatter(locale, styles[style]).format(noonMs(date)));
}

/** "hoy", "mañana", "ayer"; else the day as `formatDate(…, "day")` writes it. */
export function formatRelativeDay(date: LocalDate, today: LocalDate, locale: string): string {
  const days = daysBetween(today, date);
  if (Math.abs(days) > 1) return formatDate(date, locale, "day");
  return relativeFormatter(locale).format(days, "day");
}

/** "23–25 de noviembre de 2026", both days included; short "30 nov – 6 dic 2026", narrow "23 – 25 nov" or "30/11 – 6/12". */
export function formatDateRange(
  from: LocalDate,
  to: LocalDate,
  locale: string,
  width: "long" | "short" | "narrow" = "long",
): string {
  const isOfOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const formatter = utcFormatter(
    locale,
    width === "narrow"
      ? { day: "numeric", month: isOfOneMonth ? "short" : "numeric" }
      : { day: "numeric", month: width, year: "numeric" },
  );
  return plainSpaces(formatter.formatRange(noonMs(from), noonMs(to)));
}

/** "lunes" for 1 … "domingo" for 7. */
export function formatWeekday(
  weekday: Weekday,
  locale: string,
  width: "long" | "short" | "narrow" = "long",
): string {
  return utcFormatter(locale, { weekday: width }).format(noonMs(aMonday) + (weekday - 1) * dayMs);
}

/** "9:30 a. m." for 570 minutes after midnight. */
export function formatMinuteOfDay(minuteOfDay: number, locale: string): string {
  const formatter = utcFormatter(locale, { hour: "numeric", minute: "2-digit" });
  return unbrokenTime(formatter.format(minuteOfDay * 60_000));
}

/** "8:00 a. m. – 12:00 p. m.", "2:00 – 4:00 p. m." for minutes after midnight; an end above 1440 is one of the next day. */
export function formatSpan(startMinute: number, endMinute: number, locale: string): string {
  if (endMinute >= minutesPerDay) {
    return `${formatMinuteOfDay(startMinute, locale)} – ${formatMinuteOfDay(endMinute, locale)}`;
  }
  const formatter = utcFormatter(locale, { hour: "numeric", minute: "2-digit" });
  return unbrokenTime(formatter.formatRange(startMinute * 60_000, endMinute * 60_000));
}

/** "9 a. m." for 9, on a clock of 12 hours; "9" on one of 24. */
export function formatHour(hour: number, locale: string): string {
  return unbrokenTime(utcFormatter(locale, { hour: "numeric" }).format(hour * 3_600_000));
}

const dayMs = minutesPerDay * 60_000;
const aMonday: LocalDate = "2024-01-01";

function noonMs(date: LocalDate): number {
  return (dayOf(date) + 0.5) * dayMs;
}

function utcFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormatter(locale, { ...options, timeZone: "UTC" });
}
