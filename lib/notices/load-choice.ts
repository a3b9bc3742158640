import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { clientOfOptOut } from "@/lib/notifications/opt-out-token";
import { selectChoice } from "./store";

/** What a client does without, and since when that is all they may do without; undefined for nobody of the tenant's. */
export function loadChoice(scope: TenantScope, clientId: string) {
  return readTenant(scope, (tx) => selectChoice(tx, scope, clientId));
}

/** The same for whoever holds the link of a mail. */
export async function loadChoiceByLink(scope: TenantScope, token: string) {
  const clientId = clientOfOptOut(scope.tenant.id, token);
  return clientId ? loadChoice(scope, clientId) : undefined;
}
