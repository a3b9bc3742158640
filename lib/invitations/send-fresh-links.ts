import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweLinks } from "@/lib/notifications/write-links";
import { selectClientsOfEmail } from "./store";

/** Owes a link to each who shares the e-mail: a family gets one mail a person. */
export async function sendFreshLinks(scope: TenantScope, email: string): Promise<void> {
  const found = await withTenant(scope, async (tx) => {
    const clients = await selectClientsOfEmail(tx, scope, email);
    const ids = clients.map(({ id }) => id);
    if (ids.length > 0) await oweLinks(tx, scope, "fresh_link", ids);
    return ids.length;
  });
  if (found > 0) kickNotifications(scope);
}
