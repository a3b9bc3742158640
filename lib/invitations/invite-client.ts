import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { linkEnd } from "./link-end";
import { newInvitation } from "./new-invitation";

/** The id of a new link that opens a client's list of appointments. */
export function inviteClient(tx: Tx, scope: TenantScope, clientId: string): Promise<string> {
  return newInvitation(tx, scope, { clientId, expiresAt: linkEnd(scope) });
}
