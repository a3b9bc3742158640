import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { linkEnd } from "./link-end";
import { insertInvitation } from "./store";
import { invitationToken, tokenHash } from "./token";

/** The id of a new link that opens a client's list of appointments. */
export async function inviteClient(tx: Tx, scope: TenantScope, clientId: string): Promise<string> {
  const id = randomUUID();
  await insertInvitation(tx, scope, {
    ...{ id, clientId, appointmentId: null, expiresAt: linkEnd(scope) },
    tokenHash: tokenHash(invitationToken(scope.tenant.id, id)),
  });
  return id;
}
