import type { TenantScope } from "@/db/scope";
import { quietHoursOf, waitsUntil } from "@/lib/core/notifications/quiet-hours";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { placeOf } from "@/lib/places/place-of";
import type { Addressee } from "./addressee";
import { type Claimed, isToTeam } from "./claimed";
import { tryingHours } from "./lease-store";
import { ownZoneOf } from "./own-time";

const tryingMs = tryingHours * 3_600_000;

/** When somebody may be disturbed again, where it is not essential: a client by their own clock, else by the place's. */
export function quietUntil({ tenant }: TenantScope, message: Claimed): number | undefined {
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

/** What was tried may have been accepted: it is tried again while its provider knows its key. */
function isTriedOutBy({ payload, firstAttemptAt }: Claimed, atMs: number): boolean {
  return payload !== null && firstAttemptAt !== null && atMs - firstAttemptAt.getTime() >= tryingMs;
}
