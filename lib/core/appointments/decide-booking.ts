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
}

/**
 * `client` books what `offerSlots` offers. `staff` may leave the grid, the notice and the horizon,
 * `staff_outside_hours` working time too, and note who was seen earlier the same local day. Nobody books into busy
 * time, and nobody else into the past.
 */
export type BookingPolicy = "client" | "staff" | "staff_outside_hours";

export interface BookingDecision extends Interval {
  readonly professionalId: string;
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
  | "slot_taken";

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
): Result<BookingDecision, BookingRefusal> {
  const { startMinute, professionalId } = request;
  const untimely = untimelyRefusal(context, startMinute, nowMinute, policy);
  if (untimely) return fail(untimely);
  const days = localDaysAround({ startMinute, endMinute: startMinute + 1 }, context.timeZone);
  let refusal: BookingRefusal = "unknown_professional";
  for (const professional of candidates(context, professionalId, startMinute)) {
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
    policy === "staff_outside_hours" &&
    localDayOf(startMinute, timeZone) === localDayOf(nowMinute, timeZone);
  if (startMinute < nowMinute && !isTodaysRecord) return "in_the_past";
  if (policy !== "client") return null;
  const bounds = bookingBounds(rules, timeZone, nowMinute);
  if (startMinute < bounds.earliestMinute) return "too_soon";
  return startMinute >= bounds.horizonMinute ? "beyond_horizon" : null;
}

function candidates(
  { professionals, timeZone }: SchedulingContext,
  professionalId: string,
  startMinute: number,
): readonly ProfessionalSchedule[] {
  return professionalId === "any"
    ? byFewestBusyMinutes(professionals, startMinute, timeZone)
    : professionals.filter((each) => each.professionalId === professionalId);
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
  if (policy !== "staff_outside_hours" && !open.some((each) => contains(each, appointment))) {
    return fail("outside_hours");
  }
  if (policy === "client" && !isOnGrid(startMinute, windows, rules.stepMinutes, timeZone)) {
    return fail("off_grid");
  }
  if (professional.busy.some((each) => overlaps(each, occupied))) return fail("slot_taken");
  return ok({ professionalId: professional.professionalId, ...appointment, occupied });
}

const fromNoToNearlyYes: readonly BookingRefusal[] = [
  "unknown_professional",
  "outside_hours",
  "off_grid",
  "slot_taken",
];

function closerToYes(a: BookingRefusal, b: BookingRefusal): BookingRefusal {
  return fromNoToNearlyYes.indexOf(a) > fromNoToNearlyYes.indexOf(b) ? a : b;
}
