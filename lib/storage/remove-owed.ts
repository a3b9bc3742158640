import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { leaseDue, settle } from "./removal-store";
import { storage } from "./storage";

/**
 * Takes files that are owed to go out of the store, those of `keys` or all of the tenant's; how many went. What the store
 * does not give up now stays owed. Any number of processes may do it at once.
 */
export async function removeOwed(scope: TenantScope, keys: readonly string[] | null = null) {
  const due = await withTenant(scope, (tx) => leaseDue(tx, scope, keys));
  if (due.length === 0) return 0;
  const store = await storage();
  const gone: string[] = [];
  for (const key of due) {
    const removed = await store.remove(key);
    if (removed.ok) gone.push(key);
    // The others would fail as slowly.
    else break;
  }
  await withTenant(scope, (tx) => settle(tx, scope, gone));
  return gone.length;
}
