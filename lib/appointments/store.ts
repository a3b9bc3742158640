import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { appointment, type appointmentEvent } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { actorNameOf } from "@/lib/audit/write-audit";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { maySee } from "@/lib/core/appointments/visibility";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { LostRace } from "./lost-race";
import type { AppointmentSource } from "./views";

export type AppointmentRow = typeof appointment.$inferSelect & { readonly startMinute: number };

/** The appointment, locked until the transaction ends; undefined where the actor has none of that id. */
export async function lockAppointment(
  tx: Tx,
  scope: TenantScope,
  id: string,
): Promise<AppointmentRow | undefined> {
  const [row] = await tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.tenantId, scope.tenant.id), eq(appointment.id, id)))
    .for("no key update");
  if (!row || !maySee(scope.actor, row)) return undefined;
  return { ...row, startMinute: toMinute(row.startsAt.getTime()) };
}

export type NewAppointment = {
  readonly id: string;
  readonly code: string;
  readonly clientId: string;
  readonly professionalId: string;
  readonly serviceId: string;
  readonly status: AppointmentStatus;
  readonly time: Interval;
  readonly source: AppointmentSource;
  readonly reason: string | null;
  readonly priceMinor: number | null;
};

export function insertAppointment(tx: Tx, scope: TenantScope, a: NewAppointment): Promise<unknown> {
  return preparedOn(tx)`
    INSERT INTO appointment (tenant_id, id, code, client_id, professional_id, service_id, status, starts_at, ends_at,
      source, reason, price_minor, currency)
    VALUES (${scope.tenant.id}, ${a.id}, ${a.code}, ${a.clientId}, ${a.professionalId}, ${a.serviceId}, ${a.status},
      ${iso(a.time.startMinute)}, ${iso(a.time.endMinute)}, ${a.source}, ${a.reason}, ${a.priceMinor},
      ${scope.tenant.currency})`.execute();
}

export type Occupation = {
  readonly appointmentId: string;
  readonly professionalId: string;
  readonly clientId: string;
  /** The client's time. */
  readonly time: Interval;
  /** The professional's time, buffers inside. */
  readonly occupied: Interval;
};

/**
 * Asks the judge of double booking for the professional's time and the client's, always in this order so that no two
 * bookings wait for each other. Throws LostRace where somebody else has it, which rolls the change back.
 */
export async function occupy(tx: Tx, scope: TenantScope, o: Occupation): Promise<void> {
  const rows = await preparedOn(tx)<{ professionalId: string | null }[]>`
    INSERT INTO occupancy (tenant_id, appointment_id, professional_id, client_id, starts_at, ends_at)
    VALUES
      (${scope.tenant.id}::uuid, ${o.appointmentId}::uuid, ${o.professionalId}::uuid, NULL::uuid,
        ${iso(o.occupied.startMinute)}::timestamptz, ${iso(o.occupied.endMinute)}::timestamptz),
      (${scope.tenant.id}, ${o.appointmentId}, NULL, ${o.clientId},
        ${iso(o.time.startMinute)}, ${iso(o.time.endMinute)})
    ON CONFLICT DO NOTHING RETURNING professional_id AS "professionalId"`.execute();
  if (rows.length === 2) return;
  throw new LostRace(rows.some((row) => row.professionalId) ? "client_busy" : "slot_taken");
}

/** Gives the time of an ended appointment back, or takes it again. */
export function setOccupied(
  tx: Tx,
  scope: TenantScope,
  appointmentId: string,
  active: boolean,
): Promise<unknown> {
  return preparedOn(tx)`
    UPDATE occupancy SET active = ${active}
    WHERE tenant_id = ${scope.tenant.id} AND appointment_id = ${appointmentId}`.execute();
}

/** Clears an appointment's time before it takes another, in the same transaction. */
export function vacate(tx: Tx, scope: TenantScope, appointmentId: string): Promise<unknown> {
  return preparedOn(tx)`
    DELETE FROM occupancy
    WHERE tenant_id = ${scope.tenant.id} AND appointment_id = ${appointmentId}`.execute();
}

export type AppointmentChange = Partial<
  Omit<typeof appointment.$inferInsert, "id" | "tenantId" | "code" | "version">
> & { readonly version?: number };

export async function updateAppointment(
  tx: Tx,
  scope: TenantScope,
  id: string,
  change: AppointmentChange,
): Promise<void> {
  await tx
    .update(appointment)
    .set({ ...change, updatedAt: sql`now()` })
    .where(and(eq(appointment.tenantId, scope.tenant.id), eq(appointment.id, id)));
}

export type HistoryEntry = Omit<
  typeof appointmentEvent.$inferInsert,
  "id" | "tenantId" | "actorKind" | "createdAt"
>;

/** Adds to the appointment's own history and to the tenant's log of who did what. */
export function writeHistory(tx: Tx, scope: TenantScope, entry: HistoryEntry): Promise<unknown> {
  const { actor, tenant } = scope;
  const e = { fromStatus: null, fromStartsAt: null, toStartsAt: null, reason: null, ...entry };
  const actorName = entry.actorName ?? actorNameOf(actor);
  const actorId =
    actor.kind === "member" ? actor.userId : actor.kind === "client" ? actor.clientId : null;
  return preparedOn(tx)`
    WITH story AS (
      INSERT INTO appointment_event (tenant_id, appointment_id, version, kind, from_status, to_status,
        from_starts_at, to_starts_at, actor_kind, actor_name, reason, created_at)
      VALUES (${tenant.id}::uuid, ${e.appointmentId}::uuid, ${e.version}::int, ${e.kind}, ${e.fromStatus},
        ${e.toStatus}, ${isoOrNull(e.fromStartsAt)}::timestamptz, ${isoOrNull(e.toStartsAt)}::timestamptz,
        ${actor.kind}, ${actorName}, ${e.reason}, clock_timestamp())
    )
    INSERT INTO audit_log (tenant_id, actor_kind, actor_id, actor_name, action, subject_type, subject_id)
    VALUES (${tenant.id}, ${actor.kind}, ${actorId}::uuid, ${actorName}, ${`appointment:${e.kind}`}, 'appointment',
      ${e.appointmentId}::uuid)`.execute();
}

function iso(minute: number): string {
  return new Date(toMs(minute)).toISOString();
}

function isoOrNull(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString();
}
