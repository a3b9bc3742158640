import type { TenantScope } from "@/db/scope";
import { placeOf } from "@/lib/places/place-of";
import type { Addressee } from "./addressee";
import { type Claimed, isToTeam } from "./claimed";
import { heldUntil } from "./held-until";
import { tryingHours } from "./lease-store";

const tryingMs = tryingHours * 3_600_000;

/** When somebody may be disturbed again, where it is not essential: a client by their own clock, else by the place's. */
export function quietUntil({ tenant }: TenantScope, message: Claimed): number | undefined {
  const { kind, nowMs, isAnswer, previousStartsAt } = message;
  const about = isToTeam(message) ? message.news : "appointment" in message ? message : undefined;
  const client: Addressee | undefined = isToTeam(message) ? undefined : message.client;
  const facts = {
    ...{ kind, isAnswer, isOfTeam: !client },
    startsAt: about?.appointment.startsAt ?? null,
    previousStartsAt: (about && previousStartsAt) ?? null,
    clientZone: client?.timeZone ?? null,
    siteZone: about ? placeOf(tenant, about.site).timeZone : null,
  };
  const untilMs = heldUntil(tenant, facts, nowMs);
  return untilMs === null || isTriedOutBy(message, untilMs) ? undefined : untilMs;
}

/** What was tried may have been accepted: it is tried again while its provider knows its key. */
function isTriedOutBy({ payload, firstAttemptAt }: Claimed, atMs: number): boolean {
  return payload !== null && firstAttemptAt !== null && atMs - firstAttemptAt.getTime() >= tryingMs;
}
