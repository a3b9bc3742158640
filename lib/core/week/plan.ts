import { dateOfDay, dayOf, type LocalDate, type Weekday } from "../time/civil";

/** A stretch of a day in which somebody attends, or pauses inside of it. */
export interface DayHours {
  readonly kind: "work" | "break";
  /** Minutes of the day, 0 to 1439. */
  readonly startMinute: number;
  /** Minutes of the same day; above 1440 when it goes on after midnight, 2880 at most. */
  readonly endMinute: number;
  /** A further place of the tenant; null is the main one. */
  readonly siteId: string | null;
}

export interface WeekWindow extends DayHours {
  readonly weekday: Weekday;
}

/**
 * A way to work: one week that comes back, or several that alternate (`weeks[i]` holds in the weeks whose `weekNumber`
 * leaves i when divided by their count). The usual one has no dates; a dated one stands in for it on its dates.
 */
export interface WeekPlan {
  readonly from: LocalDate | null;
  /** The last day, included; null: from then on. */
  readonly to: LocalDate | null;
  readonly weeks: readonly (readonly WeekWindow[])[];
}

/** The most weeks that alternate. */
export const mostWeeks = 8;

/** Weeks from Monday on, counted from the one of 1970-01-01. */
export function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7);
}

export function mondayOf(week: number): LocalDate {
  return dateOfDay(week * 7 - 3);
}

/** Which of `count` alternating weeks a date lies in. */
export function weekOfCycle(date: LocalDate, count: number): number {
  return modulo(weekNumber(dayOf(date)), count);
}

export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

/** In the order of the week, so that equal weeks are equal lists. */
export function inOrder<W extends WeekWindow>(windows: readonly W[]): readonly W[] {
  return [...windows].sort(
    (a, b) =>
      a.weekday - b.weekday ||
      a.startMinute - b.startMinute ||
      a.endMinute - b.endMinute ||
      a.kind.localeCompare(b.kind) ||
      (a.siteId ?? "").localeCompare(b.siteId ?? ""),
  );
}

export function isSameWindow(a: WeekWindow, b: WeekWindow): boolean {
  return a.weekday === b.weekday && isSameHours(a, b);
}

export function isSameHours(a: DayHours, b: DayHours): boolean {
  return (
    a.kind === b.kind &&
    a.startMinute === b.startMinute &&
    a.endMinute === b.endMinute &&
    a.siteId === b.siteId
  );
}
