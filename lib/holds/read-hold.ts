import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { Hold } from "./hold";
import { selectHold } from "./store";

/** Undefined where the tenant has no hold of that id, or has it no more. */
export function readHold(tx: Tx, scope: TenantScope, holdId: string): Promise<Hold | undefined> {
  return selectHold(tx, scope, holdId);
}
