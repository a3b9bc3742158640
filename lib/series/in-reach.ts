import { canTransition } from "@/lib/core/appointments/status";
import type { Member } from "./store";
import type { SeriesReach } from "./views";

/**
 * Which appointments of a series a change of one of them touches: that one, it and those after it, or all. Of the
 * others only those that are still ahead and stand. Members come by start.
 */
export function inReach(
  members: readonly Member[],
  appointmentId: string,
  reach: SeriesReach,
  nowMs: number,
): readonly Member[] {
  const named = members.findIndex(({ id }) => id === appointmentId);
  return members.filter((member, index) => {
    if (index === named) return true;
    const isReached = reach === "all" || (reach === "following" && index > named);
    return isReached && isOpen(member, nowMs);
  });
}

export function isOpen({ status, startsAt }: Member, nowMs: number): boolean {
  return canTransition(status, "cancel") && startsAt.getTime() > nowMs;
}
