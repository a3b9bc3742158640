import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { findEntryByHash, findScreenByHash } from "./store";
import { queueTokenHash } from "./token";

/** Whether a link of the queue still opens something: a ticket's page or a waiting room's screen. */
export async function queueLinkLasts(scope: TenantScope, token: string): Promise<boolean> {
  const hash = queueTokenHash(token);
  if (!hash) return false;
  return readTenant(scope, async (tx) => {
    const found =
      (await findScreenByHash(tx, scope, hash)) ?? (await findEntryByHash(tx, scope, hash));
    return found !== undefined;
  });
}
