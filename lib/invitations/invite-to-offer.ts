import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { insertInvitation } from "./store";
import { invitationToken, tokenHash } from "./token";

/** Long enough to tell whoever answers late what became of it. */
const daysPastExpiry = 30;

type Offered = { readonly id: string; readonly clientId: string; readonly expiresAt: Date };

/** The id of a new link by which the client reaches an offer of the waiting list. */
export async function inviteToOffer(
  tx: Tx,
  scope: TenantScope,
  { id: waitlistOfferId, clientId, expiresAt }: Offered,
): Promise<string> {
  const id = randomUUID();
  await insertInvitation(tx, scope, {
    ...{ id, clientId, appointmentId: null, waitlistOfferId },
    tokenHash: tokenHash(invitationToken(scope.tenant.id, id)),
    expiresAt: new Date(expiresAt.getTime() + daysPastExpiry * 24 * 60 * 60 * 1000),
  });
  return id;
}
