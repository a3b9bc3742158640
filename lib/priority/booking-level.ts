import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readRequestPriority } from "./read-request-priority";

type Booking = {
  /** Undefined for somebody who is not in the list yet. */
  readonly clientId: string | undefined;
  readonly reason?: string | undefined;
  /** Rules that were ticked. */
  readonly declared?: readonly string[] | undefined;
  /** The level that somebody was given when they asked to wait: it stands. */
  readonly level?: number | undefined;
};

/**
 * Which priority a booking gets, by who comes, why, and what was ticked; 0 is everybody's. Asked only where the practice
 * has levels: it costs a round trip.
 */
export async function bookingLevel(
  tx: Tx,
  scope: TenantScope,
  { levels }: { readonly levels: readonly unknown[] },
  { clientId, reason, declared, level }: Booking,
): Promise<number> {
  if (level !== undefined) return level;
  if (levels.length === 0) return 0;
  return (await readRequestPriority(tx, scope, { clientId, reason, declared })).level;
}
