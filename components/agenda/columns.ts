import {
  addDays,
  dateOfDay,
  dayOf,
  daysBetween,
  type LocalDate,
  minutesPerDay,
  parseTimeOfDay,
  timeOfDay,
} from "@/lib/core/time/civil";
import { toIso } from "@/lib/core/time/iso";
import { instantOf } from "@/lib/core/time/zone";

/**
 * Professionals side by side in a grid of days: each stands in a day of a year without clock changes, its hours read
 * as the wall clock of the date that is shown. What is drawn there is named by these days and `Z`, and by nothing else.
 */
const firstDay = dayOf("2001-01-01");

export function dateOfColumn(column: number): LocalDate {
  return dateOfDay(firstDay + column);
}

export function columnOfDate(date: LocalDate): number {
  return dayOf(date) - firstDay;
}

/** ISO 8601 with the zone's offset. */
export type Stretch = { readonly start: string; readonly end: string };

/** The part of a stretch that a column of that date shows; null where it lies on other dates. */
export function placedInColumn(stretch: Stretch, date: LocalDate, column: number): Stretch | null {
  const span = shownSpan(stretch, date);
  if (!span) return null;
  return { start: placeOf(span.from, column), end: placeOf(span.to, column) };
}

/** The columns of one date. */
export type ColumnsOf = { readonly date: LocalDate; readonly timeZone: string };

/**
 * The moment that a place of the grid means, read from a column's own midnight: past it, it is of the next date. A wall
 * clock that the date skips comes without an offset: whoever is asked for it refuses it.
 */
export function momentOfPlace(
  place: string,
  { date, timeZone }: ColumnsOf,
  column: number = columnOfDate(place.slice(0, 10)),
): string {
  return momentOf(date, minuteInColumn(place, column), timeZone);
}

/** The new start of an appointment that was dropped at a place; untouched where only the column changed. */
export function droppedAt(moved: Stretch, place: string, { date, timeZone }: ColumnsOf): string {
  const minute = clockOf(place);
  const shownFrom = shownSpan(moved, date)?.from ?? minute;
  if (minute === shownFrom) return moved.start;
  // What began the day before is shown from midnight on: its start moves by as much as its end.
  return momentOf(date, wallMinute(moved.start, date) + minute - shownFrom, timeZone);
}

/** The new end of an appointment of a column that was stretched or shortened to a place. */
export function stretchedTo(
  stretched: Stretch,
  place: string,
  { date, timeZone }: ColumnsOf,
  column: number,
): string {
  const minute = minuteInColumn(place, column);
  const isUntouched = minute === shownSpan(stretched, date)?.to;
  return isUntouched ? stretched.end : momentOf(date, minute, timeZone);
}

type Span = { readonly from: number; readonly to: number };

/** Wall-clock minutes of the date. A stretch that a clock change turns round keeps its length. */
function shownSpan({ start, end }: Stretch, date: LocalDate): Span | null {
  const from = wallMinute(start, date);
  const lasts = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  const until = wallMinute(end, date);
  const to = Math.min(until > from ? until : from + lasts, minutesPerDay);
  return to > 0 && from < minutesPerDay ? { from: Math.max(0, from), to } : null;
}

function wallMinute(iso: string, date: LocalDate): number {
  return daysBetween(date, iso.slice(0, 10)) * minutesPerDay + clockOf(iso);
}

function clockOf(text: string): number {
  return parseTimeOfDay(text.slice(11, 16)) ?? 0;
}

function placeOf(minute: number, column: number): string {
  const days = Math.floor(minute / minutesPerDay);
  return `${dateOfColumn(column + days)}T${timeOfDay(minute - days * minutesPerDay)}:00Z`;
}

function minuteInColumn(place: string, column: number): number {
  return (columnOfDate(place.slice(0, 10)) - column) * minutesPerDay + clockOf(place);
}

function momentOf(date: LocalDate, minute: number, timeZone: string): string {
  const days = Math.floor(minute / minutesPerDay);
  const [day, clock] = [addDays(date, days), minute - days * minutesPerDay];
  const instant = instantOf(day, clock, timeZone);
  return instant.ok ? toIso(instant.value, timeZone) : `${day}T${timeOfDay(clock)}`;
}
