import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { chooseRoutes, type Route } from "@/lib/channels/choose-routes";
import { undeliverable } from "@/lib/core/notifications/delivery";
import { loadSuppressed } from "@/lib/deliveries/load-suppressed";
import { ensureInvitation } from "@/lib/invitations/ensure-invitation";
import { inviteClient } from "@/lib/invitations/invite-client";
import { inviteToOffer } from "@/lib/invitations/invite-to-offer";
import type { Addressee } from "./addressee";
import { type Claimed, isToTeam } from "./claimed";
import { endMessages, putOff } from "./ending-store";
import { quietUntil } from "./quiet-until";
import { staleOf } from "./stale-of";
import { claimDue } from "./store";

/** Small, so that tenants take turns quickly and the lease outlasts the slowest answers. */
const batchSize = 10;

/** A message that may still leave, by which channel, with the invitation that its link opens, if it has one. */
export type DueMessage = Claimed & {
  readonly invitationId: string | undefined;
  readonly route: Route;
};

type Batch = {
  readonly due: readonly DueMessage[];
  readonly skipped: number;
  /** Put off until the quiet hours end. */
  readonly waiting: number;
  readonly dead: number;
};

/** Claims due messages and ends those that became pointless or were tried for too long. */
export function claimBatch(scope: TenantScope, leaseToken: string): Promise<Batch> {
  return withTenant(scope, async (tx) => {
    const skipped: Ending[] = [];
    const dead: Ending[] = [];
    const due: DueMessage[] = [];
    const claimed = await claimDue(tx, scope, leaseToken, batchSize);
    const waiting: { id: string; delaySeconds: number }[] = [];
    const suppressed = await loadSuppressed(tx, scope, claimed.map(emailOf));
    const routes = await chooseRoutes(tx, scope, claimed.map(routedOf), suppressed);
    for (const message of claimed) {
      const route = routes.get(message.id);
      const stale = staleOf(scope, message, route);
      const untilMs = quietUntil(scope, message);
      if (stale === "expired" && !isToTeam(message)) {
        dead.push({ id: message.id, error: tooLate(message) });
      } else if (stale || !route) {
        // Who is reached by nothing is somebody for the desk to call.
        const isUnreached = stale === undefined || stale === "no_email";
        skipped.push({ id: message.id, error: isUnreached ? undeliverable : stale });
      } else if (message.isTriedOut) {
        dead.push({ id: message.id, error: message.lastError ?? "Not accepted within 23 hours" });
      } else if (untilMs) {
        waiting.push({ id: message.id, delaySeconds: (untilMs - message.nowMs) / 1000 });
      } else {
        const invitationId = message.payload?.invitationId ?? (await invite(tx, scope, message));
        due.push({ ...message, route, invitationId });
      }
    }
    await endMessages(tx, scope, leaseToken, "skipped", skipped);
    await endMessages(tx, scope, leaseToken, "dead", dead);
    await putOff(tx, scope, leaseToken, waiting);
    return { due, waiting: waiting.length, skipped: skipped.length, dead: dead.length };
  });
}

function emailOf(message: Claimed): string | null {
  return isToTeam(message) ? (message.member?.email ?? null) : message.client.email;
}

function routedOf(message: Claimed) {
  const { id, kind, channel, payload, insteadOf } = message;
  const member = isToTeam(message) ? message.member : undefined;
  const { locale = null } = isToTeam(message) ? (member ?? {}) : message.client;
  const clientId = isToTeam(message) ? "" : message.client.id;
  return {
    ...{ id, kind, channel, payload, insteadOf, userId: member?.userId ?? null },
    client: { id: clientId, email: emailOf(message), locale },
  };
}

/** It was owed until the end, and nobody took it: somebody should see that. */
function tooLate({ lastError }: Claimed): string {
  return lastError ? `Not sent in time: ${lastError}` : "Not sent in time";
}

/** The link that its button opens; a code needs none. */
async function invite(tx: Tx, scope: TenantScope, message: Claimed): Promise<string | undefined> {
  if (isToTeam(message)) return undefined;
  const { id, portalOf }: Addressee & { readonly id: string } = message.client;
  const clientId = portalOf ?? id;
  switch (message.kind) {
    case "offered":
      return inviteToOffer(tx, scope, { clientId, ...message.offer });
    case "fresh_link":
    case "invited":
    case "password_changed":
    case "waitlisted":
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
