import "server-only";
import { type MembershipSummary, membershipsOf } from "@/db/lookups";
import { withIdentity } from "@/db/scope";
import { selectAccountNames } from "./store";

export type Seat = MembershipSummary;

/** Where somebody has a seat, by the tenant's name. */
export function loadSeats(userId: string): Promise<Seat[]> {
  return membershipsOf(userId);
}

export type AccountName = { readonly name: string; readonly email: string };

/** Names behind the seats of a team, by user id. */
export async function loadAccountNames(
  userIds: readonly string[],
): Promise<ReadonlyMap<string, AccountName>> {
  if (userIds.length === 0) return new Map();
  const rows = await withIdentity((tx) => selectAccountNames(tx, userIds));
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]));
}
