import { fail, ok, type Result } from "../result";
import {
  durationOf,
  type OpenSession,
  occupiedInterval,
  type ProfessionalSchedule,
  type SchedulingContext,
} from "../scheduling/context";
import { candidateStarts, sessionAt } from "../scheduling/free-starts";
import { isClear, type Obstacle, type ObstacleCode } from "../scheduling/obstacle";
import { absences, obstaclesOf } from "../scheduling/obstacles";
import { type Question, startQuestion, zoneOf } from "../scheduling/question";
import { lastReleased, reservedTimes } from "../scheduling/reserved-hours";
import { firstFreeRoom } from "../scheduling/rooms";
import { hoursOf, insideOf } from "../scheduling/shared-hours";
import type { Interval } from "../time/interval";
import { byFewestAppointments } from "./any-professional";
import {
  type BookingPolicy,
  binds,
  insists,
  type Untimely,
  untimelyRefusal,
} from "./booking-policy";

export type { BookingPolicy };

export interface BookingRequest {
  readonly professionalId: string | "any";
  readonly startMinute: number;
  /** Where; null is the tenant's main place. Left out: wherever it is free. */
  readonly siteId?: string | null;
}

export interface BookingDecision extends Interval {
  readonly professionalId: string;
  /** Where; null is the tenant's main place. */
  readonly siteId: string | null;
  /** The room or chair that it takes: the first free one. Null where none is needed, joined or overbooked. */
  readonly resourceId: string | null;
  /** The session that it joins; null where it stands alone or opens a session. */
  readonly sessionId: string | null;
  /** The appointment with its buffers: what it will block. */
  readonly occupied: Interval;
}

export type BookingRefusal =
  | Untimely
  | "unknown_professional"
  | ObstacleCode
  | "off_grid"
  | "session_full";

/** Of `reserved_for_priority`: for which level, and from which epoch minute on everybody may book. */
export interface ReservedDetail {
  readonly level: number;
  readonly untilMinute: number;
}

type Decided = Result<BookingDecision, BookingRefusal, ReservedDetail>;

/**
 * Whether a start may be booked at that moment, with whom, where and in which room: `any` takes the free professional
 * who comes first by `byFewestAppointments`. The context covers the whole local day of the start, whatever its `range`;
 * to move an appointment, leave its own time out of it. Where nobody can, the reason is the one nearest to a yes.
 */
export function decideBooking(
  context: SchedulingContext,
  request: BookingRequest,
  nowMinute: number,
  policy: BookingPolicy = "client",
): Decided {
  const question = startQuestion(context, request.startMinute, nowMinute);
  let refusal: Decided = fail("unknown_professional");
  for (const schedule of candidates(context, request)) {
    const decided = decideWith(question, schedule, policy);
    if (decided.ok) return decided;
    if (rankOf(decided.code) > rankOf(refusal.code)) refusal = decided;
  }
  return refusal;
}

function candidates(
  context: SchedulingContext,
  { professionalId, startMinute, siteId }: BookingRequest,
): readonly ProfessionalSchedule[] {
  const there = context.professionals.filter(
    (each) => siteId === undefined || (each.siteId ?? null) === siteId,
  );
  return professionalId === "any"
    ? byFewestAppointments(there, startMinute, context)
    : there.filter((each) => each.professionalId === professionalId);
}

function decideWith(
  question: Question,
  schedule: ProfessionalSchedule,
  policy: BookingPolicy,
): Decided {
  const { startMinute } = question.asked;
  const untimely = untimelyRefusal(question, zoneOf(schedule, question.context), policy);
  if (untimely) return fail(untimely);
  const session = sessionAt(schedule, startMinute);
  return session && policy !== "staff_overbook"
    ? decideJoining(question, schedule, session, policy)
    : decideAlone(question, schedule, policy);
}

function decideJoining(
  question: Question,
  schedule: ProfessionalSchedule,
  { sessionId, startMinute, endMinute, seatsLeft }: OpenSession,
  policy: BookingPolicy,
): Decided {
  const durationMinutes = endMinute - startMinute;
  const refusal = firstRefusal(
    question,
    schedule,
    insists(policy) ? [] : absences(question, schedule, durationMinutes),
    durationMinutes,
  );
  if (refusal) return refusal;
  if (seatsLeft < 1) return fail("session_full");
  return accept(question, schedule, durationMinutes, { sessionId });
}

function decideAlone(
  question: Question,
  schedule: ProfessionalSchedule,
  policy: BookingPolicy,
): Decided {
  const { asked, context } = question;
  const durationMinutes = durationOf(schedule, context.rules);
  const { open } = hoursOf(question, schedule);
  const isOpen = insideOf(open, Int32Array.of(asked.startMinute), durationMinutes).length > 0;
  if (!isOpen && !insists(policy)) return fail("outside_hours");
  const standing = obstaclesOf(question, schedule, durationMinutes);
  const refusal = firstRefusal(
    question,
    schedule,
    standing.filter(({ code }) => binds(code, policy)),
    durationMinutes,
  );
  if (refusal) return refusal;
  if (policy === "client" && candidateStarts(question, schedule).length === 0) {
    return fail("off_grid");
  }
  const needsRoom = context.rules.needsResource && policy !== "staff_overbook";
  const room = needsRoom
    ? firstFreeRoom(question, schedule, asked.startMinute, durationMinutes)
    : undefined;
  return accept(question, schedule, durationMinutes, { resourceId: room?.resourceId ?? null });
}

function firstRefusal(
  question: Question,
  schedule: ProfessionalSchedule,
  standing: readonly Obstacle[],
  durationMinutes: number,
): Extract<Decided, { ok: false }> | undefined {
  const { startMinute } = question.asked;
  const inTheWay = standing.find((each) => !isClear(startMinute, each));
  if (inTheWay?.code !== "reserved_for_priority") return inTheWay && fail(inTheWay.code);
  const appointment = { startMinute, endMinute: startMinute + durationMinutes };
  return fail(inTheWay.code, lastReleased(reservedTimes(question, schedule), appointment));
}

function accept(
  { asked: { startMinute }, context }: Question,
  { professionalId, siteId = null }: ProfessionalSchedule,
  durationMinutes: number,
  taken: Partial<Pick<BookingDecision, "resourceId" | "sessionId">>,
): Decided {
  return ok({
    ...{ professionalId, siteId, resourceId: null, sessionId: null },
    ...taken,
    ...{ startMinute, endMinute: startMinute + durationMinutes },
    occupied: occupiedInterval(startMinute, durationMinutes, context.rules),
  });
}

function rankOf(refusal: BookingRefusal): number {
  return fromNoToNearlyYes.indexOf(refusal);
}

const fromNoToNearlyYes: readonly BookingRefusal[] = [
  "unknown_professional",
  "in_the_past",
  "beyond_horizon",
  "too_soon",
  "outside_hours",
  "off_grid",
  "weekly_max_reached",
  "daily_max_reached",
  "reserved_for_priority",
  "no_room",
  "session_full",
  "slot_taken",
];
