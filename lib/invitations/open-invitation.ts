import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { findInvitationByHash, insertClientSession, keepNewestSessions, markOpened } from "./store";
import { newClientSessionToken, tokenHash } from "./token";

/** Scanners of mail open a link several times; each time is a session, and only the newest of them live on. */
const sessionsPerLink = 20;

export type OpenedInvitation = {
  /** Value of the client's cookie. */
  readonly cookie: string;
  readonly expiresAt: Date;
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
  { token, userAgent }: { token: string; userAgent: string | null },
): Promise<Result<OpenedInvitation, "link_invalid">> {
  return withTenant(scope, async (tx) => {
    const invitation = await findInvitationByHash(tx, scope, tokenHash(token));
    if (!invitation) return fail("link_invalid");
    const { id: invitationId, clientId, appointmentId, waitlistOfferId, expiresAt } = invitation;
    const cookie = newClientSessionToken(scope.tenant.id);
    if (!invitation.openedAt) await markOpened(tx, scope, invitationId);
    await insertClientSession(tx, scope, {
      clientId,
      invitationId,
      tokenHash: tokenHash(cookie),
      userAgent,
      expiresAt,
    });
    await keepNewestSessions(tx, scope, invitationId, sessionsPerLink);
    return ok({ cookie, expiresAt, appointmentId, waitlistOfferId });
  });
}
