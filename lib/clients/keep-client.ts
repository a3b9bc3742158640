import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { FoundClient } from "./find-client";
import { insertClient } from "./store";

/** Writes a client who is new, for what must refer to them. */
export async function keepClient(
  tx: Tx,
  scope: TenantScope,
  found: FoundClient,
): Promise<FoundClient> {
  if (found.isNew) await insertClient(tx, scope, found);
  return { ...found, isNew: false };
}
