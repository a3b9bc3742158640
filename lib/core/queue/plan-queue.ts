import type { Interval } from "../time/interval";
import { nextPerson } from "./next-person";
import type { QueueOrder, QueuePerson } from "./person";

/** A professional who attends today. */
export interface Attendant {
  readonly id: string;
  /** When they are likely to be done with whom they attend now; in the past where nobody is there. */
  readonly freeMinute: number;
  /** When they attend today, sorted and disjoint; empty: nobody knows. */
  readonly hours: readonly Interval[];
  readonly lastWasWalkIn: boolean | null;
}

/** When somebody is likely to be attended, and by whom. */
export interface Turn {
  readonly personId: string;
  readonly professionalId: string;
  readonly startMinute: number;
}

export interface QueueState {
  /** Here, and not called yet. */
  readonly waiting: readonly QueuePerson[];
  /** Have an appointment whose time is still to come, and are not here. They are taken to come in time. */
  readonly expected: readonly QueuePerson[];
  readonly attendants: readonly Attendant[];
}

/**
 * Plays the rest of the day: whoever is free first calls whom the rule says. The turns of everybody who waits, and of
 * those expected who come in between, in the order in which they begin. Who can be attended by nobody has none.
 */
export function planQueue(
  state: QueueState,
  order: QueueOrder,
  nowMinute: number,
): readonly Turn[] {
  const attendants = state.attendants.map((each) => ({
    ...each,
    freeMinute: Math.max(each.freeMinute, nowMinute),
  }));
  const waiting = new Set(state.waiting);
  const expected = new Set(state.expected);
  const turns: Turn[] = [];
  while (waiting.size > 0) {
    const call = earliest(attendants.map((each) => readyAt(each, waiting, expected)));
    if (!call) break;
    const { attendant, atMinute } = call;
    const here = [
      ...waiting,
      ...[...expected].filter((each) => Number(each.dueMinute) <= atMinute),
    ];
    const person = nextPerson(here, order, {
      professionalId: attendant.id,
      atMinute,
      lastWasWalkIn: attendant.lastWasWalkIn,
    });
    if (!person) break;
    waiting.delete(person);
    expected.delete(person);
    turns.push({ personId: person.id, professionalId: attendant.id, startMinute: atMinute });
    attendant.freeMinute = atMinute + (person.minutesWith.get(attendant.id) ?? 0);
    attendant.lastWasWalkIn = person.dueMinute === null;
  }
  return turns.sort((a, b) => a.startMinute - b.startMinute);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Call = { readonly attendant: Mutable<Attendant>; readonly atMinute: number };

/** When somebody can call the next person; undefined where nobody is left for them. */
function readyAt(
  attendant: Mutable<Attendant>,
  waiting: ReadonlySet<QueuePerson>,
  expected: ReadonlySet<QueuePerson>,
): Call | undefined {
  const isTheirs = ({ minutesWith }: QueuePerson) => minutesWith.has(attendant.id);
  const fromMinute = [...waiting].some(isTheirs)
    ? attendant.freeMinute
    : Math.max(
        attendant.freeMinute,
        Math.min(...[...expected].filter(isTheirs).map(({ dueMinute }) => Number(dueMinute))),
      );
  if (!Number.isFinite(fromMinute)) return undefined;
  return { attendant, atMinute: withinHours(fromMinute, attendant.hours) };
}

/** The first minute from then on at which they attend; after the last of their hours they stay on. */
function withinHours(minute: number, hours: readonly Interval[]): number {
  const next = hours.find(({ endMinute }) => minute < endMinute);
  return next ? Math.max(minute, next.startMinute) : minute;
}

function earliest(calls: readonly (Call | undefined)[]): Call | undefined {
  return calls.reduce(
    (best, call) => (call && (!best || call.atMinute < best.atMinute) ? call : best),
    undefined,
  );
}
