import type {
  BookingDecision,
  BookingPolicy,
  BookingRequest,
} from "../../lib/core/appointments/decide-booking";
import type { OpenSession, SchedulingContext } from "../../lib/core/scheduling/context";
import type { Slot } from "../../lib/core/scheduling/offer-slots";
import { inTurn } from "./reference/load";
import { freeRoom, objectionsTo, placesOf, sessionAt, timesOf } from "./reference/objections";
import type { Place } from "./reference/place";

// The rules once more, slow and plain: every minute is asked whether it may be booked, and the platform's calendar says
// what the clock shows. The engine has to agree.

/** Every slot of the range, sorted by start, then in the order of the context. */
export function referenceSlots(context: SchedulingContext, nowMinute: number): Slot[] {
  const places = placesOf(context);
  const slots: Slot[] = [];
  const { startMinute: from, endMinute: to } = context.range;
  for (let startMinute = from; startMinute < to; startMinute += 1) {
    for (const place of places) {
      if (objectionsTo(startMinute, place, nowMinute, "client").size > 0) continue;
      const { professionalId, siteId = null } = place.schedule;
      const session = sessionAt(startMinute, place.schedule);
      const { endMinute } = session ?? timesOf(startMinute, place).appointment;
      slots.push({ professionalId, siteId, startMinute, endMinute, ...seats(place, session) });
    }
  }
  return slots;
}

export interface ReferenceDecision {
  /** What is booked; null where it may not be. */
  readonly decision: BookingDecision | null;
  /** Every reason that stands against it with somebody who was asked. */
  readonly objections: ReadonlySet<string>;
}

/** What becomes of each request, asked of one professional after the other until somebody can. */
export function referenceDecisions(
  context: SchedulingContext,
  nowMinute: number,
  policy: BookingPolicy,
): (request: BookingRequest) => ReferenceDecision {
  const places = placesOf(context);
  return ({ professionalId, startMinute, siteId }) => {
    const there = places.filter(
      ({ schedule }) => siteId === undefined || (schedule.siteId ?? null) === siteId,
    );
    const asked =
      professionalId === "any"
        ? inTurn(there, startMinute)
        : there.filter(({ schedule }) => schedule.professionalId === professionalId);
    const objections = new Set<string>(asked.length === 0 ? ["unknown_professional"] : []);
    for (const place of asked) {
      const standing = objectionsTo(startMinute, place, nowMinute, policy);
      if (standing.size === 0) {
        return { decision: bookedAt(startMinute, place, policy), objections };
      }
      for (const each of standing) objections.add(each);
    }
    return { decision: null, objections };
  };
}

function bookedAt(startMinute: number, place: Place, policy: BookingPolicy): BookingDecision {
  const { context, schedule } = place;
  const { professionalId, siteId = null } = schedule;
  const overbooks = policy === "staff_overbook";
  const session = overbooks ? undefined : sessionAt(startMinute, schedule);
  const needsRoom = context.rules.needsResource && !overbooks && !session;
  const { endMinute } = session ?? timesOf(startMinute, place).appointment;
  const { bufferBeforeMinutes, bufferAfterMinutes } = context.rules;
  return {
    ...{ professionalId, siteId, startMinute, endMinute },
    resourceId: (needsRoom && freeRoom(startMinute, place)) || null,
    sessionId: session?.sessionId ?? null,
    occupied: {
      startMinute: startMinute - bufferBeforeMinutes,
      endMinute: endMinute + bufferAfterMinutes,
    },
  };
}

/** A session that nobody has begun has all its seats. */
function seats({ context }: Place, session: OpenSession | undefined): { seatsLeft?: number } {
  const { capacity = 1 } = context.rules;
  return capacity > 1 ? { seatsLeft: session?.seatsLeft ?? capacity } : {};
}
