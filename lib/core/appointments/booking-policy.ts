import { bookingBounds } from "../scheduling/booking-bounds";
import type { ObstacleCode } from "../scheduling/obstacle";
import type { Question } from "../scheduling/question";
import { localDayOf } from "../time/zone";

/**
 * `client` books what `offerSlots` offers. `staff` may leave the grid, tight packing and the horizon, and has its own
 * notice. `staff_outside_hours` may also leave working time, the notice, the maxima and reserved hours, and note who was
 * seen earlier the same local day. `staff_overbook` may besides book into the professional's busy time: it takes no
 * room and joins no session. Nobody else books into busy time or without the room needed, or into the past.
 */
export type BookingPolicy = "client" | "staff" | "staff_outside_hours" | "staff_overbook";

export type Untimely = "in_the_past" | "too_soon" | "beyond_horizon";

/** Whether it leaves hours, maxima and what is reserved, and notes who was seen earlier the same day. */
export function insists(policy: BookingPolicy): boolean {
  return policy === "staff_outside_hours" || policy === "staff_overbook";
}

/** Busy time and rooms bind whoever does not overbook; hours, maxima and what is reserved, whoever does not insist. */
export function binds(code: ObstacleCode, policy: BookingPolicy): boolean {
  if (!insists(policy)) return true;
  return policy !== "staff_overbook" && (code === "slot_taken" || code === "no_room");
}

/** Why a start is too early or too late for that policy, in the days of that zone; null: it is neither. */
export function untimelyRefusal(
  { context: { rules }, asked: { startMinute }, nowMinute }: Question,
  timeZone: string,
  policy: BookingPolicy,
): Untimely | null {
  if (startMinute < nowMinute) {
    const isToday = localDayOf(startMinute, timeZone) === localDayOf(nowMinute, timeZone);
    return insists(policy) && isToday ? null : "in_the_past";
  }
  if (policy === "staff") {
    return startMinute < nowMinute + (rules.staffNoticeMinutes ?? 0) ? "too_soon" : null;
  }
  if (policy !== "client") return null;
  const bounds = bookingBounds(rules, timeZone, nowMinute);
  if (startMinute < bounds.earliestMinute) return "too_soon";
  return startMinute >= bounds.horizonMinute ? "beyond_horizon" : null;
}
