import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { selectLevels } from "./store";

/** What each of a tenant's levels is called. */
export async function readLevelNames(
  tx: Tx,
  scope: TenantScope,
): Promise<ReadonlyMap<number, string>> {
  const levels = await selectLevels(tx, scope);
  return new Map(levels.map(({ level, name }) => [level, name]));
}
