import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { revokeLinksOfClient } from "./store";

/** Every link of a client opens nothing from then on; what was opened by them stays open. How many there were. */
export function endLinksOf(tx: Tx, scope: TenantScope, clientId: string): Promise<number> {
  return revokeLinksOfClient(tx, scope, clientId);
}
