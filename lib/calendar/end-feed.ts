import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { revokeFeed } from "./feed-store";

/** With a client's access ends their calendar's address. */
export async function endFeedOf(tx: Tx, scope: TenantScope, clientId: string): Promise<void> {
  await revokeFeed(tx, scope, { clientId, professionalId: null });
}
