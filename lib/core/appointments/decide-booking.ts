import { fail, ok, type Result } from "../result";
import { bookingBounds } from "../scheduling/booking-bounds";
import {
  durationOf,
  occupiedInterval,
  type ProfessionalSchedule,
  type SchedulingContext,
} from "../scheduling/context";
import { workingTime } from "../scheduling/free-time";
import { isOnGrid } from "../scheduling/start-grid";
import { type LocalDay, localDaysAround } from "../scheduling/weekly-hours";
import { contains, type Interval, overlaps } from "../time/interval";
import { localDayOf } from "../time/zone";
import { byFewestBusyMinutes } from "./any-professional";

export interface BookingRequest {
  readonly professionalId: string | "any";
  readonly startMinute: number;
  /** Where; null is the tenant's main place. Left out: wherever it is free. */
  readonly siteId?: string | null;
}

/**
 * `client` books what `offerSlots` offers. `staff` may leave the grid, tight packing and the horizon, and has its own
 * notice. `staff_outside_hours` may also leave working time, the notice, the maxima and reserved hours, and note who was
 * seen earlier the same local day. `staff_overbook` may besides book into the professional's busy time: it takes no
 * room and joins no session. Nobody else books into busy time or without the room needed, or into the past.
 */
export type BookingPolicy = "client" | "staff" | "staff_outside_hours" | "staff_overbook";

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
  | "in_the_past"
  | "too_soon"
  | "beyond_horizon"
  | "unknown_professional"
  | "outside_hours"
  | "off_grid"
  | "reserved_for_priority"
  | "daily_max_reached"
  | "weekly_max_reached"
  | "slot_taken"
  | "session_full"
  | "no_room";

/** Of `reserved_for_priority`: for which level, and from which epoch minute on everybody may book. */
export interface ReservedDetail {
  readonly level: number;
  readonly untilMinute: number;
}

/**
 * Whether a start may be booked at that moment, and with whom: `any` takes the free professional with the fewest
 * busy minutes that day. The context covers the whole local day of the start, whatever its `range`;
 * to move an appointment, leave its own time out of `busy`.
 */
export function decideBooking(
  context: SchedulingContext,
  request: BookingRequest,
  nowMinute: number,
  policy: BookingPolicy = "client",
): Result<BookingDecision, BookingRefusal, ReservedDetail> {
  const { startMinute } = request;
  const untimely = untimelyRefusal(context, startMinute, nowMinute, policy);
  if (untimely) return fail(untimely);
  const days = localDaysAround({ startMinute, endMinute: startMinute + 1 }, context.timeZone);
  let refusal: BookingRefusal = "unknown_professional";
  for (const professional of candidates(context, request)) {
    const decided = decideWith(professional, context, startMinute, days, policy);
    if (decided.ok) return decided;
    refusal = closerToYes(refusal, decided.code);
  }
  return fail(refusal);
}

function untimelyRefusal(
  { rules, timeZone }: SchedulingContext,
  startMinute: number,
  nowMinute: number,
  policy: BookingPolicy,
): BookingRefusal | null {
  const isTodaysRecord =
    (policy === "staff_outside_hours" || policy === "staff_overbook") &&
    localDayOf(startMinute, timeZone) === localDayOf(nowMinute, timeZone);
  if (startMinute < nowMinute && !isTodaysRecord) return "in_the_past";
  if (policy === "staff" && startMinute < nowMinute + (rules.staffNoticeMinutes ?? 0)) {
    return "too_soon";
  }
  if (policy !== "client") return null;
  const bounds = bookingBounds(rules, timeZone, nowMinute);
  if (startMinute < bounds.earliestMinute) return "too_soon";
  return startMinute >= bounds.horizonMinute ? "beyond_horizon" : null;
}

function candidates(
  { professionals, timeZone }: SchedulingContext,
  { professionalId, startMinute, siteId }: BookingRequest,
): readonly ProfessionalSchedule[] {
  const there = professionals.filter(
    (each) => siteId === undefined || (each.siteId ?? null) === siteId,
  );
  return professionalId === "any"
    ? byFewestBusyMinutes(there, startMinute, timeZone)
    : there.filter((each) => each.professionalId === professionalId);
}

function decideWith(
  professional: ProfessionalSchedule,
  { rules, timeZone }: SchedulingContext,
  startMinute: number,
  days: readonly LocalDay[],
  policy: BookingPolicy,
): Result<BookingDecision, BookingRefusal> {
  const durationMinutes = durationOf(professional, rules);
  const appointment = { startMinute, endMinute: startMinute + durationMinutes };
  const occupied = occupiedInterval(startMinute, durationMinutes, rules);
  const { windows, open } = workingTime(professional, days, timeZone);
  const isBound = policy === "client" || policy === "staff";
  if (isBound && !open.some((each) => contains(each, appointment))) {
    return fail("outside_hours");
  }
  if (policy === "client" && !isOnGrid(startMinute, windows, rules.stepMinutes, timeZone)) {
    return fail("off_grid");
  }
  const isTaken = professional.busy.some((each) => overlaps(each, occupied));
  if (isTaken && policy !== "staff_overbook") return fail("slot_taken");
  return ok({
    professionalId: professional.professionalId,
    siteId: professional.siteId ?? null,
    resourceId: null,
    sessionId: null,
    ...appointment,
    occupied,
  });
}

const fromNoToNearlyYes: readonly BookingRefusal[] = [
  "unknown_professional",
  "outside_hours",
  "off_grid",
  "reserved_for_priority",
  "daily_max_reached",
  "weekly_max_reached",
  "slot_taken",
  "session_full",
  "no_room",
];

function closerToYes(a: BookingRefusal, b: BookingRefusal): BookingRefusal {
  return fromNoToNearlyYes.indexOf(a) > fromNoToNearlyYes.indexOf(b) ? a : b;
}
