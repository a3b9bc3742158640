import type { OpenSession, SchedulingContext } from "../../lib/core/scheduling/context";
import type { Slot } from "../../lib/core/scheduling/offer-slots";
import { objectionsTo, type Place, placesOf, sessionAt, timesOf } from "./reference/objections";

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

/** A session that nobody has begun has all its seats. */
function seats({ context }: Place, session: OpenSession | undefined): { seatsLeft?: number } {
  const { capacity = 1 } = context.rules;
  return capacity > 1 ? { seatsLeft: session?.seatsLeft ?? capacity } : {};
}
