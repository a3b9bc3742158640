import "server-only";
import { type TenantFacts, type TenantScope, type Tx, withTenant } from "@/db/scope";
import { chooseRoutes, type Route } from "@/lib/channels/choose-routes";
import { undeliverable } from "@/lib/core/notifications/delivery";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import { quietHoursOf, waitsUntil } from "@/lib/core/notifications/quiet-hours";
import { maySeeProfessional } from "@/lib/core/tenancy/permissions";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { loadSuppressed } from "@/lib/deliveries/load-suppressed";
import { ensureInvitation } from "@/lib/invitations/ensure-invitation";
import { inviteClient } from "@/lib/invitations/invite-client";
import { inviteToOffer } from "@/lib/invitations/invite-to-offer";
import { placeOf } from "@/lib/places/place-of";
import type { Addressee } from "./addressee";
import { endMessages, putOff } from "./ending-store";
import {
  accessStaleness,
  delayStaleness,
  offerStaleness,
  type Stale,
  staleness,
  teamStaleness,
  unwanted,
} from "./late-check";
import { tryingHours } from "./lease-store";
import { ownZoneOf } from "./own-time";
import {
  type Claimed,
  type ClaimedDelay,
  type ClaimedForClient,
  type ClaimedNews,
  type ClaimedTeam,
  claimDue,
  isToTeam,
} from "./store";

const tryingMs = tryingHours * 3_600_000;

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

/** Why it must not leave, or undefined: what has become of it, and who still wants it. */
function staleOf(
  { tenant }: TenantScope,
  message: Claimed,
  route: Route | undefined,
): Stale | undefined {
  if (isToTeam(message)) return unwanted(message.kind, tenant, {}) ?? staleOfTeam(tenant, message);
  const choice = "onlyEssentialSince" in message.client ? message.client : {};
  return (
    unwanted(message.kind, tenant, choice) ?? staleOfClient(message, addressOf(message, route))
  );
}

function staleOfTeam(
  tenant: TenantFacts,
  { kind, isExpired, member, news, agenda, failures }: ClaimedTeam,
): Stale | undefined {
  if (!member) return "not_theirs";
  if (isSwitchedOff(kind, member)) return "switched_off";
  const isSeen = news && maySeeProfessional({ ...member, tenant }, news.professional.id);
  return teamStaleness({
    ...{ kind, isExpired, count: agenda?.length ?? failures },
    ...(news ? { appointment: { isSeen: isSeen === true, status: news.appointment.status } } : {}),
  });
}

/** When somebody may be disturbed again, where it is not essential: a client by their own clock, else by the place's. */
function quietUntil({ tenant }: TenantScope, message: Claimed): number | undefined {
  const { kind, nowMs, isAnswer, previousStartsAt } = message;
  const about = isToTeam(message) ? message.news : "appointment" in message ? message : undefined;
  const starts = about
    ? [about.appointment.startsAt, previousStartsAt ?? about.appointment.startsAt]
    : [];
  const client: Addressee | undefined = isToTeam(message) ? undefined : message.client;
  const place = client && about ? placeOf(tenant, about.site) : tenant;
  const zone = (client && ownZoneOf(client)) ?? place.timeZone;
  const until = waitsUntil(
    {
      ...{ kind, isAnswer, nowMinute: toMinute(nowMs) },
      startMinute: about && toMinute(Math.min(...starts.map((start) => start.getTime()))),
    },
    quietHoursOf(tenant),
    zone,
  );
  return until === undefined || isTriedOutBy(message, toMs(until)) ? undefined : toMs(until);
}

/** It was owed until the end, and nobody took it: somebody should see that. */
function tooLate({ lastError }: Claimed): string {
  return lastError ? `Not sent in time: ${lastError}` : "Not sent in time";
}

/** What was tried may have been accepted: it is tried again while its provider knows its key. */
function isTriedOutBy({ payload, firstAttemptAt }: Claimed, atMs: number): boolean {
  return payload !== null && firstAttemptAt !== null && atMs - firstAttemptAt.getTime() >= tryingMs;
}

/** Where it goes: an e-mail, or a number. */
function addressOf({ client }: ClaimedForClient, route: Route | undefined): string | null {
  return route && "phone" in route ? route.phone : client.email;
}

function staleOfClient(message: ClaimedForClient, address: string | null) {
  switch (message.kind) {
    case "offered":
      return offerStaleness({ ...message, client: { email: address } });
    case "fresh_link":
    case "invited":
    case "password_changed":
    case "confirm_email":
    case "entry_code":
      return accessStaleness(message);
    case "waitlisted":
      return message.wishes.length === 0 ? "superseded" : accessStaleness(message);
    case "confirm_booking":
      return message.request.appointmentId ? "superseded" : accessStaleness(message);
    case "running_late":
    case "times_proposed":
      return delayStaleness(lateFacts(message, address));
    default:
      return staleness({ ...lateFacts(message, address), kind: message.kind });
  }
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

function lateFacts(message: ClaimedNews | ClaimedDelay, email: string | null) {
  const { forVersion, isExpired, isSpokenFor, appointment } = message;
  const { version, status } = appointment;
  return { forVersion, version, status, isExpired, isSpokenFor, email };
}
