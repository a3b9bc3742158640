import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { leaveHold } from "./store";

/** Frees a held time at once, inside of the change that needs it no more. */
export async function giveBack(tx: Tx, scope: TenantScope, holdId: string): Promise<void> {
  await leaveHold(tx, scope, holdId);
}
