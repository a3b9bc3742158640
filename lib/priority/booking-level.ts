import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readRequestPriority } from "./read-request-priority";

/**
 * Which priority a booking gets, by who comes, why, and what was ticked; 0 is everybody's. Asked only where the practice
 * has levels: it costs a round trip.
 */
export async function bookingLevel(
  tx: Tx,
  scope: TenantScope,
  { levels }: { readonly levels: readonly unknown[] },
  {
    reason,
    declared,
  }: {
    readonly reason?: string | undefined;
    readonly declared?: readonly string[] | undefined;
  },
  client: { readonly id: string; readonly isNew: boolean },
): Promise<number> {
  if (levels.length === 0) return 0;
  const clientId = client.isNew ? undefined : client.id;
  return (await readRequestPriority(tx, scope, { clientId, reason, declared })).level;
}
