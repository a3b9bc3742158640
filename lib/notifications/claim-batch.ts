import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { ensureInvitation } from "@/lib/invitations/ensure-invitation";
import { inviteToOffer } from "@/lib/invitations/invite-to-offer";
import { offerStaleness, staleness } from "./late-check";
import { type Claimed, type ClaimedNews, claimDue, endMessages } from "./store";

/** Small, so that tenants take turns quickly and the lease outlasts the slowest answers. */
const batchSize = 10;

/** A message that may still leave, with the invitation that its link opens. */
export type DueMessage = Claimed & { readonly invitationId: string };

type Batch = {
  readonly due: readonly DueMessage[];
  readonly skipped: number;
  readonly dead: number;
};

/** Claims due messages and ends those that became pointless or were tried for too long. */
export function claimBatch(scope: TenantScope, leaseToken: string): Promise<Batch> {
  return withTenant(scope, async (tx) => {
    const skipped: Ending[] = [];
    const dead: Ending[] = [];
    const due: DueMessage[] = [];
    for (const message of await claimDue(tx, scope, leaseToken, batchSize)) {
      const stale =
        message.kind === "offered" ? offerStaleness(message) : staleness(lateFacts(message));
      if (stale) {
        skipped.push({ id: message.id, error: stale });
      } else if (message.isTriedOut) {
        dead.push({ id: message.id, error: message.lastError ?? "Not accepted within 23 hours" });
      } else {
        const invitationId =
          message.payload?.invitationId ??
          (message.kind === "offered"
            ? await inviteToOffer(tx, scope, { clientId: message.client.id, ...message.offer })
            : await ensureInvitation(tx, scope, {
                clientId: message.client.id,
                appointmentId: message.appointment.id,
              }));
        due.push({ ...message, invitationId });
      }
    }
    await endMessages(tx, scope, leaseToken, "skipped", skipped);
    await endMessages(tx, scope, leaseToken, "dead", dead);
    return { due, skipped: skipped.length, dead: dead.length };
  });
}

type Ending = { readonly id: string; readonly error: string };

function lateFacts({ kind, forVersion, isExpired, isSpokenFor, appointment, client }: ClaimedNews) {
  const { version, status } = appointment;
  return { kind, forVersion, version, status, isExpired, isSpokenFor, email: client.email };
}
