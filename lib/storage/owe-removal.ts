import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { owe } from "./removal-store";

/** In the transaction that deletes what named them; `removeOwed` after it. */
export function oweRemoval(tx: Tx, scope: TenantScope, keys: readonly string[]): Promise<void> {
  return owe(tx, scope, keys);
}
