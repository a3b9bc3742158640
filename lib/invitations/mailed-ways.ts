import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { countMailedWays, endMailedSessions, revokeLinks, revokeLinksTo } from "./mailed-store";

type Ids = readonly string[];

/** Whether some clients' portals open by what was mailed to them: a link, or where a link or a code let somebody in. */
export async function isOpenByMail(tx: Tx, scope: TenantScope, clientIds: Ids): Promise<boolean> {
  return (await countMailedWays(tx, scope, clientIds)) > 0;
}

/** Their links open nothing from then on, and devices that they or a code let in are out. How many links there were. */
export async function closeMailedWays(tx: Tx, scope: TenantScope, clientIds: Ids): Promise<number> {
  const links = await revokeLinks(tx, scope, clientIds);
  await endMailedSessions(tx, scope, clientIds);
  return links;
}

/** Links that land on some appointments open nothing from then on, whosever they are. */
export function closeLinksTo(tx: Tx, scope: TenantScope, appointmentIds: Ids): Promise<void> {
  return revokeLinksTo(tx, scope, appointmentIds);
}
