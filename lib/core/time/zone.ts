import { Temporal } from "temporal-polyfill";
import { fail, ok, type Result } from "../result";
import { dateOfDay, dayOf, type LocalDate, minutesPerDay } from "./civil";
import type { Interval } from "./interval";

/** A moment at which a zone's clock jumps, and its offset to UTC from then on. */
export interface Transition {
  readonly minute: number;
  readonly offsetMinutes: number;
}

/** True for IANA names such as `America/Santiago`; fixed offsets such as `+05:30` are no zones. */
export function isValidZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes to add to UTC for the zone's wall clock at that moment. Throws for an unknown zone. */
export function offsetAt(minute: number, timeZone: string): number {
  const chunk = chunkOf(Math.floor(minute / chunkMinutes), timeZone);
  let offset = chunk.offsetMinutes;
  for (const transition of chunk.transitions) {
    if (transition.minute <= minute) offset = transition.offsetMinutes;
  }
  return offset;
}

/** The clock changes at `minute` with `startMinute < minute < endMinute`. */
export function transitionsInside(within: Interval, timeZone: string): readonly Transition[] {
  const first = Math.floor(within.startMinute / chunkMinutes);
  const last = Math.floor(within.endMinute / chunkMinutes);
  let found = none;
  for (let index = first; index <= last; index += 1) {
    for (const each of chunkOf(index, timeZone).transitions) {
      if (each.minute > within.startMinute && each.minute < within.endMinute) {
        found = [...found, each];
      }
    }
  }
  return found;
}

/** The calendar date that people in the zone read at that moment. */
export function localDateOf(minute: number, timeZone: string): LocalDate {
  return dateOfDay(localDayOf(minute, timeZone));
}

/** Like `localDateOf`, as days since 1970-01-01. */
export function localDayOf(minute: number, timeZone: string): number {
  return Math.floor((minute + offsetAt(minute, timeZone)) / minutesPerDay);
}

/** Minutes that the zone's wall clock shows after midnight at that moment. */
export function minuteOfDayAt(minute: number, timeZone: string): number {
  const local = minute + offsetAt(minute, timeZone);
  return local - Math.floor(local / minutesPerDay) * minutesPerDay;
}

/**
 * The moment at which the zone's wall clock shows a date and a minute of that day (1500 is 01:00 of the next).
 * A wall clock that is repeated takes the first; one that a clock change skips is refused.
 */
export function instantOf(
  date: LocalDate,
  minuteOfDay: number,
  timeZone: string,
): Result<number, "time_skipped"> {
  const wallMinute = dayOf(date) * minutesPerDay + minuteOfDay;
  const minute = firstInstantFrom(wallMinute, timeZone);
  return minute + offsetAt(minute, timeZone) === wallMinute ? ok(minute) : fail("time_skipped");
}

/**
 * The first moment at which the zone's wall clock has reached `wallMinute` (days since 1970 × 1440 + minute of day):
 * for a skipped wall clock, the clock change itself.
 */
export function firstInstantFrom(wallMinute: number, timeZone: string): number {
  const before = offsetAt(wallMinute - minutesPerDay, timeZone);
  const early = wallMinute - before;
  if (offsetAt(early, timeZone) === before) return early;
  const after = offsetAt(wallMinute + minutesPerDay, timeZone);
  const late = wallMinute - after;
  if (offsetAt(late, timeZone) === after) return late;
  const [jump] = transitionsInside({ startMinute: late, endMinute: early + 1 }, timeZone);
  return jump?.minute ?? early;
}

/** From the first moment of `from` to the last of `to`, both included, as the zone's people see those days. */
export function daysInterval(from: LocalDate, to: LocalDate, timeZone: string): Interval {
  return {
    startMinute: firstInstantFrom(dayOf(from) * minutesPerDay, timeZone),
    endMinute: firstInstantFrom((dayOf(to) + 1) * minutesPerDay, timeZone),
  };
}

interface OffsetChunk {
  readonly offsetMinutes: number;
  readonly transitions: readonly Transition[];
}

/** About a year: what one look at the zone's rules covers, so that a far date costs no more than a near one. */
const chunkMinutes = 2 ** 19;
const none: readonly Transition[] = [];
const chunksByZone = new Map<string, Map<number, OffsetChunk>>();

function chunkOf(index: number, timeZone: string): OffsetChunk {
  let chunks = chunksByZone.get(timeZone);
  if (!chunks) {
    chunks = new Map();
    chunksByZone.set(timeZone, chunks);
  }
  let chunk = chunks.get(index);
  if (!chunk) {
    chunk = readChunk(index, timeZone);
    chunks.set(index, chunk);
  }
  return chunk;
}

function readChunk(index: number, timeZone: string): OffsetChunk {
  const endMinute = (index + 1) * chunkMinutes;
  const start = Temporal.Instant.fromEpochMilliseconds(index * chunkMinutes * 60_000);
  let moment: Temporal.ZonedDateTime | null = start.toZonedDateTimeISO(timeZone);
  const offsetMinutes = offsetOf(moment);
  const transitions: Transition[] = [];
  for (;;) {
    moment = moment.getTimeZoneTransition("next");
    const minute: number = moment ? Math.round(moment.epochMilliseconds / 60_000) : endMinute;
    if (!moment || minute >= endMinute) return { offsetMinutes, transitions };
    transitions.push({ minute, offsetMinutes: offsetOf(moment) });
  }
}

function offsetOf(moment: Temporal.ZonedDateTime): number {
  return Math.round(moment.offsetNanoseconds / 60_000_000_000);
}
