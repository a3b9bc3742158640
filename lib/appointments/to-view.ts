import type { appointment, appointmentEvent } from "@/db/schema";
import type { TenantScope } from "@/db/scope";
import { decideChange, lastChangeMinute } from "@/lib/core/appointments/change-policy";
import { decideAccept } from "@/lib/core/appointments/decide-accept";
import { decideStep, statusSteps } from "@/lib/core/appointments/decide-step";
import { undoCancelLeftMs } from "@/lib/core/appointments/decide-undo-cancel";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { type PlaceView, placeOf } from "@/lib/places/place-of";
import type {
  AppointmentHistoryEntry,
  AppointmentListing,
  AppointmentOptions,
  AppointmentView,
} from "./views";

/** An appointment with the names that people know its parts by. */
export type AppointmentRow = Pick<AppointmentView, "service" | "professional" | "client"> & {
  readonly appointment: typeof appointment.$inferSelect;
  /** Null at the main place. */
  readonly site: PlaceView | null;
  readonly room: string | null;
  /** Name of its level. */
  readonly priority: string | null;
};

type EventRow = typeof appointmentEvent.$inferSelect;

export function toListing(row: AppointmentRow, scope: TenantScope): AppointmentListing {
  return { ...toView(row, scope), options: optionsOf(row, scope) };
}

function toView(row: AppointmentRow, { tenant }: TenantScope): AppointmentView {
  const { appointment: a, service, professional, site, room, priority, client } = row;
  return {
    id: a.id,
    code: a.code,
    status: a.status,
    version: a.version,
    start: isoOf(a.startsAt, tenant.timeZone),
    end: isoOf(a.endsAt, tenant.timeZone),
    source: a.source,
    reason: a.reason,
    priceMinor: a.priceMinor,
    currency: a.currency,
    visitId: a.visitId,
    seriesId: a.seriesId,
    overbooked: a.overbooked,
    acceptedAt: isoOrNull(a.acceptedAt, tenant.timeZone),
    cancellation: a.cancelledAt && {
      at: isoOf(a.cancelledAt, tenant.timeZone),
      by: a.cancelledBy ?? "system",
      reason: a.cancelReason,
    },
    service,
    professional,
    place: placeOf(tenant, site),
    room,
    priority,
    client,
  };
}

/** What the reader may do with it at this moment, by the same rules as the verbs. */
function optionsOf(
  { appointment: a }: AppointmentRow,
  { actor, tenant, nowMs }: TenantScope,
): AppointmentOptions {
  const nowMinute = toMinute(nowMs);
  const act = actor.kind !== "member" || mayActOnProfessional(actor, a.professionalId);
  const facts = { status: a.status, startMinute: toMinute(a.startsAt.getTime()) };
  const accepts = decideAccept(
    { ...facts, clientAccepted: a.acceptedAt !== null },
    actor.kind,
    nowMinute,
  );
  return {
    act,
    accept: act && accepts.ok && accepts.value.isNews,
    move: act && decideChange(facts, "move", tenant, actor, nowMinute).ok,
    cancel: act && decideChange(facts, "cancel", tenant, actor, nowMinute).ok,
    undoCancelMs:
      act && actor.kind === "member"
        ? undoCancelLeftMs({ ...a, cancelledAtMs: a.cancelledAt?.getTime() ?? null }, nowMs)
        : 0,
    steps:
      act && actor.kind === "member"
        ? statusSteps.filter((step) => decideStep(facts, step, nowMinute).ok)
        : [],
    moveUntil: toIso(lastChangeMinute(facts, "move", tenant), tenant.timeZone),
    cancelUntil: toIso(lastChangeMinute(facts, "cancel", tenant), tenant.timeZone),
  };
}

export function toHistoryEntry(row: EventRow, { tenant }: TenantScope): AppointmentHistoryEntry {
  return {
    id: row.id,
    at: isoOf(row.createdAt, tenant.timeZone),
    kind: row.kind,
    version: row.version,
    fromStatus: row.fromStatus,
    toStatus: row.toStatus,
    fromStart: isoOrNull(row.fromStartsAt, tenant.timeZone),
    toStart: isoOrNull(row.toStartsAt, tenant.timeZone),
    fromEnd: isoOrNull(row.fromEndsAt, tenant.timeZone),
    toEnd: isoOrNull(row.toEndsAt, tenant.timeZone),
    actorKind: row.actorKind,
    actorName: row.actorName,
    reason: row.reason,
    clientTold: row.clientTold,
  };
}

function isoOf(moment: Date, timeZone: string): string {
  return toIso(toMinute(moment.getTime()), timeZone);
}

function isoOrNull(moment: Date | null, timeZone: string): string | null {
  return moment === null ? null : isoOf(moment, timeZone);
}
