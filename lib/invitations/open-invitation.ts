import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { type Browser, type OpenedSession, openSession } from "./open-session";
import { findInvitationByHash, markOpened } from "./store";
import { tokenHash } from "./token";

export type OpenedInvitation = OpenedSession & {
  /** Where it lands, if anywhere but the client's list. */
  readonly appointmentId: string | null;
  readonly waitlistOfferId: string | null;
};

/**
 * Swaps a link's token for a portal session of its client. Nothing of the practice changes by it.
 * Mistyped, expired, revoked and foreign links fail alike.
 */
export async function openInvitation(
  scope: TenantScope,
  { token, ...browser }: Browser & { readonly token: string },
): Promise<Result<OpenedInvitation, "link_invalid">> {
  return withTenant(scope, async (tx) => {
    const invitation = await findInvitationByHash(tx, scope, tokenHash(token));
    if (!invitation) return fail("link_invalid");
    const { id: invitationId, clientId, appointmentId, waitlistOfferId, expiresAt } = invitation;
    if (!invitation.openedAt) await markOpened(tx, scope, invitationId);
    const opening = { clientId, openedBy: "link", invitationId, expiresAt } as const;
    const opened = await openSession(tx, scope, opening, browser);
    return ok({ ...opened, appointmentId, waitlistOfferId });
  });
}
