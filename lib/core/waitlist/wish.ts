import type { Slot } from "../scheduling/offer-slots";
import { type LocalDate, minutesPerDay, type Weekday, weekdayOf } from "../time/civil";
import { type Interval, overlaps } from "../time/interval";
import { localDateOf, minuteOfDayAt } from "../time/zone";

/** What somebody who waits would take, and what else decides whether they are asked. */
export interface Wish {
  readonly entryId: string;
  readonly clientId: string;
  readonly serviceId: string;
  /** Null: anyone. */
  readonly professionalId: string | null;
  /** `any`, a place, or null for the main one. */
  readonly siteId: string | null | "any";
  readonly fromDate: LocalDate;
  /** Null: for ever. */
  readonly toDate: LocalDate | null;
  /** Empty: any. */
  readonly weekdays: readonly Weekday[];
  /** Minutes of the day; 0 and 1440 are no bounds. */
  readonly startMinute: number;
  readonly endMinute: number;
  readonly level: number;
  /** Epoch milliseconds. */
  readonly sinceMs: number;
  /** The client's own appointments. */
  readonly busy: readonly Interval[];
  /** Times that were offered to them before, whatever they answered. */
  readonly asked: readonly Interval[];
  /** Whether this freed stretch brought them an offer already: nobody is asked twice about it. */
  readonly wasAsked: boolean;
  /** Epoch minute until which they are thinking about another offer; null: they are not. */
  readonly answeringUntil: number | null;
  /** Whether an offer reaches them by itself. */
  readonly isReachable: boolean;
  /** Whether they have as many appointments ahead as the tenant lets clients have. */
  readonly hasMaximum: boolean;
}

/** A slot on the clock of its place. */
export interface PlacedSlot extends Slot {
  readonly timeZone: string;
}

/** Who comes first: the highest priority, of those whoever has waited the longest. */
export function byTurn(a: Wish, b: Wish): number {
  if (a.level !== b.level) return b.level - a.level;
  if (a.sinceMs !== b.sinceMs) return a.sinceMs - b.sinceMs;
  if (a.entryId === b.entryId) return 0;
  return a.entryId < b.entryId ? -1 : 1;
}

/** Whether a slot is one that they asked for: with whom, where, which days and hours. */
export function isWished(wish: Wish, slot: PlacedSlot): boolean {
  const { professionalId, siteId, startMinute, endMinute, timeZone } = slot;
  if (wish.professionalId !== null && wish.professionalId !== professionalId) return false;
  if (wish.siteId !== "any" && wish.siteId !== siteId) return false;
  const date = localDateOf(startMinute, timeZone);
  if (date < wish.fromDate || (wish.toDate !== null && date > wish.toDate)) return false;
  if (wish.weekdays.length > 0 && !wish.weekdays.includes(weekdayOf(date))) return false;
  const begins = minuteOfDayAt(startMinute, timeZone);
  const ends = begins + (endMinute - startMinute);
  return begins >= wish.startMinute && (wish.endMinute === minutesPerDay || ends <= wish.endMinute);
}

/** Whether they can come and were not asked about that time before. */
export function isNews(wish: Wish, slot: Interval): boolean {
  return ![...wish.busy, ...wish.asked].some((taken) => overlaps(taken, slot));
}
