import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { undeliverable } from "@/lib/core/notifications/delivery";
import { loadSuppressed } from "@/lib/deliveries/load-suppressed";
import { ensureInvitation } from "@/lib/invitations/ensure-invitation";
import { inviteClient } from "@/lib/invitations/invite-client";
import { inviteToOffer } from "@/lib/invitations/invite-to-offer";
import type { Addressee } from "./addressee";
import { endMessages } from "./ending-store";
import { accessStaleness, delayStaleness, offerStaleness, staleness } from "./late-check";
import { type Claimed, type ClaimedDelay, type ClaimedNews, claimDue } from "./store";

/** Small, so that tenants take turns quickly and the lease outlasts the slowest answers. */
const batchSize = 10;

/** A message that may still leave, with the invitation that its link opens, if it has one. */
export type DueMessage = Claimed & { readonly invitationId: string | undefined };

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
    const claimed = await claimDue(tx, scope, leaseToken, batchSize);
    const emails = claimed.map(({ client }) => client.email);
    const suppressed = await loadSuppressed(tx, scope, emails);
    for (const message of claimed) {
      const { email } = message.client;
      const stale =
        staleOf(message) ?? (email && suppressed.has(email) ? undeliverable : undefined);
      if (stale) {
        skipped.push({ id: message.id, error: stale });
      } else if (message.isTriedOut) {
        dead.push({ id: message.id, error: message.lastError ?? "Not accepted within 23 hours" });
      } else {
        const invitationId = message.payload?.invitationId ?? (await invite(tx, scope, message));
        due.push({ ...message, invitationId });
      }
    }
    await endMessages(tx, scope, leaseToken, "skipped", skipped);
    await endMessages(tx, scope, leaseToken, "dead", dead);
    return { due, skipped: skipped.length, dead: dead.length };
  });
}

function staleOf(message: Claimed) {
  switch (message.kind) {
    case "offered":
      return offerStaleness(message);
    case "fresh_link":
    case "invited":
    case "password_changed":
    case "confirm_email":
      return accessStaleness(message);
    case "entry_code":
      return accessStaleness(message);
    case "confirm_booking":
      return message.request.appointmentId ? "superseded" : accessStaleness(message);
    case "running_late":
    case "times_proposed":
      return delayStaleness(lateFacts(message));
    default:
      return staleness({ ...lateFacts(message), kind: message.kind });
  }
}

/** The link that its button opens; a code needs none. */
async function invite(tx: Tx, scope: TenantScope, message: Claimed): Promise<string | undefined> {
  const { id, portalOf }: Addressee & { readonly id: string } = message.client;
  const clientId = portalOf ?? id;
  switch (message.kind) {
    case "offered":
      return inviteToOffer(tx, scope, { clientId, ...message.offer });
    case "fresh_link":
    case "invited":
    case "password_changed":
      return inviteClient(tx, scope, clientId);
    case "confirm_email":
    case "confirm_booking":
    case "entry_code":
      return undefined;
    default:
      return ensureInvitation(tx, scope, { clientId, appointmentId: message.appointment.id });
  }
}

type Ending = { readonly id: string; readonly error: string };

function lateFacts(message: ClaimedNews | ClaimedDelay) {
  const { forVersion, isExpired, isSpokenFor, appointment, client } = message;
  const { version, status } = appointment;
  return { forVersion, version, status, isExpired, isSpokenFor, email: client.email };
}
