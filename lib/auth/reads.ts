import "server-only";
import { type MembershipSummary, membershipsOf } from "@/db/lookups";

export type Seat = MembershipSummary;

/** Where somebody has a seat, by the tenant's name. */
export function loadSeats(userId: string): Promise<Seat[]> {
  return membershipsOf(userId);
}
