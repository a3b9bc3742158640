import { dateOfDay, type LocalDate, minutesPerDay } from "./civil";
import type { Interval } from "./interval";
import { clockSuffix } from "./iso";
import { offsetAt, type Transition, transitionsInside } from "./zone";

/**
 * Collects epoch minutes of a range, given in order, as ISO 8601 texts with their offset, by the zone's local day; only days that
 * have one stand in it. Each text is put together from a date and a clock that are known already.
 */
export class IsoByDay {
  readonly days = new Map<LocalDate, string[]>();
  private until = Number.NEGATIVE_INFINITY;
  private date = "";
  private midnight = 0;
  private clocks: readonly string[] = [];
  private texts: string[] = [];

  private readonly changes: readonly Transition[];

  constructor(
    private readonly timeZone: string,
    within: Interval,
  ) {
    this.changes = transitionsInside(within, timeZone);
  }

  add(minute: number): void {
    if (minute >= this.until) this.turnTo(minute);
    this.texts.push(this.date + this.clocks[minute - this.midnight]);
  }

  /** To the stretch of a local day with one offset in which the minute lies. */
  private turnTo(minute: number): void {
    const offset = offsetAt(minute, this.timeZone);
    const day = Math.floor((minute + offset) / minutesPerDay);
    this.midnight = day * minutesPerDay - offset;
    const change = this.changes.find((each) => each.minute > minute);
    this.until = Math.min(
      this.midnight + minutesPerDay,
      change?.minute ?? Number.POSITIVE_INFINITY,
    );
    this.date = knownDate(day);
    this.clocks = clocksWith(offset);
    this.texts = this.days.get(this.date) ?? [];
    this.days.set(this.date, this.texts);
  }
}

const dates = new Map<number, LocalDate>();

/** A few years of dates are kept; who asks for more pays again. */
function knownDate(day: number): LocalDate {
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size >= 5000) dates.clear();
    date = dateOfDay(day);
    dates.set(day, date);
  }
  return date;
}

const clocksByOffset = new Map<number, readonly string[]>();

function clocksWith(offset: number): readonly string[] {
  let clocks = clocksByOffset.get(offset);
  if (!clocks) {
    clocks = Array.from({ length: minutesPerDay }, (_, minute) => clockSuffix(minute, offset));
    clocksByOffset.set(offset, clocks);
  }
  return clocks;
}
