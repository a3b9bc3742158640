import { overlaps } from "../time/interval";
import type { DelayDay, DelaySpan, Due } from "./delay-day";

/** Times that are given to people are of the clock's fives. */
export const givenMinutes = 5;

/**
 * About when those are attended whom a delay reaches, in the order in which they stand. Of who is late: the next one so
 * many minutes later, or as soon as the one who is in leaves so much later; whoever follows no later than it takes, so
 * that gaps and breaks swallow the delay. Of who is away: those in that time, one after the other from its end on.
 */
export function expectedStarts(day: DelayDay, span: DelaySpan): ReadonlyMap<string, number> {
  const expected = new Map<string, number>();
  const shared = new Map<string, number>();
  let line = begin(day, span);
  for (const each of day.due) {
    if (span.kind === "away" && !overlaps(each, span.away)) continue;
    const known = each.sharedId === null ? undefined : shared.get(each.sharedId);
    const atMinute = known ?? attendedAt(each, line, day.nowMinute);
    if (atMinute > each.startMinute) expected.set(each.id, atMinute);
    if (each.sharedId !== null) shared.set(each.sharedId, atMinute);
    if (known === undefined && !each.isOnTop) line = after(each, atMinute);
  }
  return expected;
}

/** Where the professional stands: busy until then, behind whatever comes, and behind with the one before. */
type Line = {
  readonly freeMinute: number;
  readonly behindMinutes: number;
  readonly last?: { readonly endMinute: number; readonly lateMinutes: number };
};

function begin({ ongoingEndMinute, nowMinute }: DelayDay, span: DelaySpan): Line {
  if (span.kind === "away") return { freeMinute: span.away.endMinute, behindMinutes: 0 };
  return ongoingEndMinute === null
    ? { freeMinute: 0, behindMinutes: span.minutes }
    : {
        freeMinute: Math.max(ongoingEndMinute + span.minutes, roundUp(nowMinute)),
        behindMinutes: 0,
      };
}

function attendedAt(each: Due, line: Line, nowMinute: number): number {
  const { startMinute, occupied } = each;
  // What stands on top of another is as late as that one.
  if (each.isOnTop) return startMinute + lateBeside(each, line);
  const before = startMinute - occupied.startMinute;
  return Math.max(
    startMinute + line.behindMinutes,
    line.freeMinute + before,
    startMinute < nowMinute ? roundUp(nowMinute) : startMinute,
  );
}

function lateBeside({ startMinute }: Due, { last, behindMinutes }: Line): number {
  return last && last.endMinute > startMinute ? last.lateMinutes : behindMinutes;
}

function after({ startMinute, endMinute, occupied }: Due, atMinute: number): Line {
  return {
    freeMinute: atMinute + occupied.endMinute - startMinute,
    behindMinutes: 0,
    last: { endMinute, lateMinutes: atMinute - startMinute },
  };
}

function roundUp(minute: number): number {
  return Math.ceil(minute / givenMinutes) * givenMinutes;
}
