import type { Interval } from "../time/interval";
import { type Transition, transitionsInside } from "../time/zone";
import type { Attended } from "./attended-hours";
import { bookingBounds } from "./booking-bounds";
import type { ProfessionalSchedule, SchedulingContext } from "./context";
import type { Obstacle } from "./obstacle";
import { type LocalDay, localDaysAround } from "./weekly-hours";

/** Which starts of a context are asked about, and when. What schedules have in common is worked out once and kept. */
export interface Question {
  readonly context: SchedulingContext;
  readonly nowMinute: number;
  readonly asked: Interval;
  /** Whether the notice and the horizon cut what is asked, as for clients. */
  readonly isBounded: boolean;
  readonly kept: {
    readonly zones: Map<string, ZoneFacts>;
    readonly hours: Hours[];
    readonly rooms: Map<string, Obstacle>;
  };
}

/** What a zone makes of a question. */
export interface ZoneFacts {
  readonly timeZone: string;
  /** The starts asked about: the range, cut by the notice and the horizon where they bind. */
  readonly asked: Interval;
  readonly days: readonly LocalDay[];
  /** The clock changes around those days. */
  readonly changes: readonly Transition[];
}

/** Hours that one or several schedules have in common, whatever is booked and whoever is away. */
export interface Hours {
  readonly timeZone: string;
  readonly of: ProfessionalSchedule;
  readonly attended: readonly Attended[];
  /** Sorted and disjoint. */
  readonly open: readonly Interval[];
  /** The starts of the grid at which an appointment so long lies in open time; filled when first asked for. */
  readonly startsByDuration: Map<number, Int32Array>;
}

/** Everything that a client may book in the context's range. Throws a RangeError for a step of 0 or less. */
export function offerQuestion(context: SchedulingContext, nowMinute: number): Question {
  return question(context, context.range, nowMinute, true);
}

/** One start, whenever it is. */
export function startQuestion(
  context: SchedulingContext,
  startMinute: number,
  nowMinute: number,
): Question {
  return question(context, { startMinute, endMinute: startMinute + 1 }, nowMinute, false);
}

export function zoneOf(schedule: ProfessionalSchedule, context: SchedulingContext): string {
  return schedule.timeZone ?? context.timeZone;
}

export function zoneFacts(question: Question, timeZone: string): ZoneFacts {
  const known = question.kept.zones.get(timeZone);
  if (known) return known;
  const asked = askedIn(question, timeZone);
  const days = asked.startMinute < asked.endMinute ? localDaysAround(asked, timeZone) : [];
  const [first, last] = [days[0], days.at(-1)];
  const changes =
    first && last
      ? transitionsInside(
          { startMinute: first.startMinute, endMinute: last.startMinute + twoDays },
          timeZone,
        )
      : [];
  const facts = { timeZone, asked, days, changes };
  question.kept.zones.set(timeZone, facts);
  return facts;
}

/** The longest that a window reaches after the day on which it begins, and an hour for a clock change. */
const twoDays = 2 * 1440 + 60;

function question(
  context: SchedulingContext,
  asked: Interval,
  nowMinute: number,
  isBounded: boolean,
): Question {
  if (context.rules.stepMinutes <= 0) throw new RangeError("stepMinutes must be positive");
  const kept = { zones: new Map(), hours: [], rooms: new Map() };
  return { context, nowMinute, asked, isBounded, kept };
}

function askedIn({ asked, context, nowMinute, isBounded }: Question, timeZone: string): Interval {
  if (!isBounded) return asked;
  const bounds = bookingBounds(context.rules, timeZone, nowMinute);
  return {
    startMinute: Math.max(asked.startMinute, bounds.earliestMinute),
    endMinute: Math.min(asked.endMinute, bounds.horizonMinute),
  };
}
