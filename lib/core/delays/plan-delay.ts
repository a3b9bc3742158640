import type { Interval } from "../time/interval";
import type { DelayDay, DelayPlan, DelaySpan, Due, Suggestion } from "./delay-day";
import { expectedStarts, givenMinutes } from "./expected-starts";
import { type DelayWay, fewMinutes } from "./words";

/** Nobody is moved further without being asked. */
const furthestMinutes = 60;

/** Whether an appointment may stand at another start, beside what is taken of the professional by the same delay. */
export type FitsAt = (due: Due, startMinute: number, taken: readonly Interval[]) => boolean;

/**
 * What a delay means for everybody whom it reaches, and what is suggested for each: to move them as little as it takes, in
 * their order; where no such time fits, to ask them; to tell them alone where only somebody else of the same delay stands
 * in the way, where it is a matter of a few minutes, or where they are here and nothing can be moved.
 */
export function planDelay(day: DelayDay, span: DelaySpan, fitsAt: FitsAt): DelayPlan {
  const expected = expectedStarts(day, span);
  const reached = day.due.filter(({ id }) => expected.has(id));
  const moved = movesOf(day.due, { expected, latestOf: latestOf(span), fitsAt });
  const suggestions = reached.map((due): Suggestion => {
    const { id, startMinute } = due;
    const expectedMinute = expected.get(id) ?? startMinute;
    const toMinute = moved.get(id);
    return toMinute === undefined
      ? { id, startMinute, expectedMinute, way: wayOfStaying(due, expectedMinute, span, fitsAt) }
      : { id, startMinute, expectedMinute: toMinute, way: "shift" };
  });
  return { suggestions, ...spanOf(day, span, reached, suggestions) };
}

/** The same people, told and not moved. */
export function tellingOnly(plan: DelayPlan): DelayPlan {
  const suggestions = plan.suggestions.map((each): Suggestion => ({ ...each, way: "tell" }));
  return { ...plan, suggestions };
}

/** How far each may be moved who is attended at that minute at the earliest. */
function latestOf(span: DelaySpan): Rules["latestOf"] {
  if (span.kind === "late") {
    return ({ startMinute }, wanted) => Math.max(wanted, startMinute + span.minutes);
  }
  const mostMinutes = Math.min(span.away.endMinute - span.away.startMinute, furthestMinutes);
  return ({ startMinute }) => startMinute + mostMinutes;
}

type Rules = {
  readonly expected: ReadonlyMap<string, number>;
  readonly latestOf: (due: Due, wanted: number) => number;
  readonly fitsAt: FitsAt;
};

/**
 * Where each can go who can. Whoever cannot keeps their time, which may take it from others: then all is laid out again
 * around them.
 */
function movesOf(due: readonly Due[], rules: Rules): ReadonlyMap<string, number> {
  const staying = new Set(due.filter(({ id, isMovable }) => !isMovable || !rules.expected.has(id)));
  for (;;) {
    const laidOut = layOut(due, staying, rules);
    if (!("stuck" in laidOut)) return laidOut.starts;
    staying.add(laidOut.stuck);
  }
}

type LaidOut = { readonly starts: ReadonlyMap<string, number> } | { readonly stuck: Due };

function layOut(due: readonly Due[], staying: ReadonlySet<Due>, rules: Rules): LaidOut {
  const starts = new Map<string, number>();
  const keepsPlace = (each: Due) => staying.has(each) && !each.isOnTop;
  const taken = due.filter(keepsPlace).map(({ occupied }) => occupied);
  let fromMinute = 0;
  for (const [index, each] of due.entries()) {
    if (staying.has(each)) continue;
    const wanted = Math.max(rules.expected.get(each.id) ?? each.startMinute, fromMinute);
    // Whoever stays is not overtaken.
    const barrier = due.slice(index + 1).find(keepsPlace)?.startMinute;
    const latest = Math.min(rules.latestOf(each, wanted), barrier ?? Number.POSITIVE_INFINITY);
    const atMinute = firstFit(each, wanted, latest, taken, rules.fitsAt);
    if (atMinute === undefined) return { stuck: each };
    starts.set(each.id, atMinute);
    taken.push(occupiedAt(each, atMinute));
    fromMinute = atMinute;
  }
  return { starts };
}

function firstFit(
  due: Due,
  wanted: number,
  latest: number,
  taken: readonly Interval[],
  fitsAt: FitsAt,
): number | undefined {
  for (let atMinute = wanted; atMinute <= latest; atMinute += givenMinutes) {
    if (fitsAt(due, atMinute, taken)) return atMinute;
  }
  return undefined;
}

/** What an appointment takes of the professional at another start. */
export function occupiedAt({ startMinute, occupied }: Due, atMinute: number): Interval {
  const by = atMinute - startMinute;
  return { startMinute: occupied.startMinute + by, endMinute: occupied.endMinute + by };
}

function wayOfStaying(
  due: Due,
  expectedMinute: number,
  span: DelaySpan,
  fitsAt: FitsAt,
): Exclude<DelayWay, "shift"> {
  if (due.isHere || due.isOnTop) return "tell";
  if (span.kind === "away") return "propose";
  if (!due.isMovable) return expectedMinute - due.startMinute <= fewMinutes ? "tell" : "propose";
  return fitsAt(due, expectedMinute, []) ? "tell" : "propose";
}

function spanOf(
  { ongoingEndMinute, nowMinute }: DelayDay,
  span: DelaySpan,
  reached: readonly Due[],
  suggestions: readonly Suggestion[],
): Omit<DelayPlan, "suggestions"> {
  const blocked = blockedBy(nowMinute, ongoingEndMinute, span, reached[0], suggestions[0]);
  const ends = suggestions.map(({ expectedMinute }) => expectedMinute);
  const free = Math.max(ongoingEndMinute ?? nowMinute, nowMinute);
  const resumesMinute =
    span.kind === "away" ? span.away.endMinute : Math.min(free + span.minutes, ...ends);
  return { blocked, resumesMinute, endsMinute: Math.max(resumesMinute, ...ends) };
}

/** The time in which the professional attends nobody, or still the one who is in: nobody else is to book it. */
function blockedBy(
  nowMinute: number,
  ongoingEndMinute: number | null,
  span: DelaySpan,
  first: Due | undefined,
  suggestion: Suggestion | undefined,
): Interval {
  if (span.kind === "away") return span.away;
  const fromMinute = ongoingEndMinute ?? first?.startMinute ?? nowMinute;
  const startMinute = Math.max(fromMinute, nowMinute);
  const untilMinute =
    ongoingEndMinute === null && first && suggestion
      ? occupiedAt(first, suggestion.expectedMinute).startMinute
      : fromMinute + span.minutes;
  return { startMinute, endMinute: Math.max(startMinute, untilMinute) };
}
