import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { deleteAccount } from "./store";

/** Takes a client's password away with their other ways in. Whether there was one. */
export function endAccountOf(tx: Tx, scope: TenantScope, clientId: string): Promise<boolean> {
  return deleteAccount(tx, scope, clientId);
}
