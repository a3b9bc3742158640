import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { clientOfOptOut } from "@/lib/notifications/opt-out-token";
import { selectChoice } from "./store";

/** Since when a client gets essential messages only, null where they get all; undefined for nobody of the tenant's. */
export async function loadChoice(
  scope: TenantScope,
  clientId: string,
): Promise<Date | null | undefined> {
  const choice = await readTenant(scope, (tx) => selectChoice(tx, scope, clientId));
  return choice?.onlyEssentialSince;
}

/** The same for whoever holds the link of a mail. */
export async function loadChoiceByLink(
  scope: TenantScope,
  token: string,
): Promise<Date | null | undefined> {
  const clientId = clientOfOptOut(scope.tenant.id, token);
  return clientId ? loadChoice(scope, clientId) : undefined;
}
