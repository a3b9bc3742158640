import "server-only";
import { randomBytes } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { actorIdOf, actorNameOf } from "@/lib/audit/write-audit";
import { localeOf } from "@/lib/clients/locale-of";
import { codeFrom, codeLength } from "@/lib/core/appointments/appointment-code";
import { isoOf, type Placement, type TakeOptions, type Taking, timeAsked } from "./placement";
import { callPlaceAppointments } from "./store";

export type PlaceOptions = Pick<TakeOptions, "holdIds"> & {
  /** A client who is not written yet. */
  readonly newClient?:
    | {
        readonly id: string;
        readonly name: string;
        readonly email: string | null;
        readonly phone: string | null;
        readonly document?: string | null;
        readonly timeZone?: string | undefined;
      }
    | undefined;
  /** Who a visitor said they are, for the history. */
  readonly visitorName?: string | undefined;
  /** Whether the client is told, by choice; null or left out without one. */
  readonly clientTold?: boolean | null | undefined;
};

/**
 * Writes one or many appointments with all that belongs to them, in one statement: the new client, sessions that they
 * open, the time of everybody and everything, history, audit log, messages. All of it or nothing: throws what
 * `lostRace` reads where somebody was faster, or a limit would be passed. Whoever books for themselves is held to the
 * tenant's number of open appointments.
 */
export async function placeAppointments(
  tx: Tx,
  scope: TenantScope,
  placements: readonly Placement[],
  options: PlaceOptions = {},
): Promise<void> {
  const { actor, tenant, nowMs } = scope;
  const { newClient, visitorName, holdIds, clientTold = null } = options;
  const isTeam = actor.kind === "member" || actor.kind === "system";
  const open =
    isTeam || tenant.clientMaxOpen === null ? null : { most: tenant.clientMaxOpen, sinceMs: nowMs };
  const opened = placements.flatMap(openedSession);
  const reminded = placements.filter(({ confirms }) => !confirms).map(idOf);
  const asked = {
    ...timeAsked(placements.map(takingOf), { holdIds, open }),
    ...(newClient ? { client: { ...newClient, locale: localeOf(scope) } } : {}),
    ...(opened.length > 0 ? { opened } : {}),
    appointments: placements.map(rowOf),
    confirmed: placements.filter(({ confirms }) => confirms).map(idOf),
    ...(reminded.length > 0 ? { reminded } : {}),
    reminderHours: tenant.reminderHours,
    currency: tenant.currency,
    actorKind: actor.kind,
    actorId: actorIdOf(actor),
    actorName: actorNameOf(actor) ?? visitorName,
    clientTold,
  };
  await callPlaceAppointments(tx, JSON.stringify(asked));
}

/** A new short code; one that is in use already is refused by `appointment_code`. */
export function newCode(): string {
  let code = "";
  while (code.length < codeLength) code = codeFrom(randomBytes(codeLength * 2));
  return code;
}

function takingOf(placement: Placement): Taking {
  return { ...placement, owner: { kind: "appointment", id: placement.appointmentId } };
}

function idOf({ appointmentId }: Placement): string {
  return appointmentId;
}

/** Its row, without what the time says. */
function rowOf(p: Placement) {
  return {
    id: p.appointmentId,
    code: p.code,
    clientId: p.clientId,
    professionalId: p.professionalId,
    serviceId: p.serviceId,
    status: p.status,
    startsAt: isoOf(p.time.startMinute),
    endsAt: isoOf(p.time.endMinute),
    source: p.source,
    siteId: p.siteId,
    resourceId: p.resourceId,
    visitId: p.visitId,
    seriesId: p.seriesId,
    sessionId: p.session?.id,
    overbooked: p.mostLanes !== null,
    overbookReason: p.overbookReason,
    priorityLevel: p.priorityLevel,
    reason: p.reason,
    notes: p.notes,
    callerName: p.callerName,
    priceMinor: p.priceMinor,
  };
}

function openedSession(p: Placement) {
  if (!p.session?.opens) return [];
  const { serviceId, professionalId, siteId, resourceId } = p;
  return [
    {
      ...{ id: p.session.id, serviceId, professionalId, siteId, resourceId },
      startsAt: isoOf(p.time.startMinute),
      endsAt: isoOf(p.time.endMinute),
      capacity: p.session.opens.capacity,
    },
  ];
}
