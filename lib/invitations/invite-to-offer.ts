import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { newInvitation } from "./new-invitation";

/** Long enough to tell whoever answers late what became of it. */
const daysPastExpiry = 30;

type Offered = { readonly id: string; readonly clientId: string; readonly expiresAt: Date };

/** The id of a new link by which the client reaches an offer of the waiting list. */
export function inviteToOffer(
  tx: Tx,
  scope: TenantScope,
  { id: waitlistOfferId, clientId, expiresAt }: Offered,
): Promise<string> {
  const end = new Date(expiresAt.getTime() + daysPastExpiry * 24 * 60 * 60 * 1000);
  return newInvitation(tx, scope, { clientId, waitlistOfferId, expiresAt: end });
}
