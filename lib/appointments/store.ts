import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { appointment, type appointmentEvent } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { actorIdOf, actorNameOf } from "@/lib/audit/write-audit";
import { mayChange } from "@/lib/core/appointments/visibility";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { isoOf, type Taking } from "./placement";

export type AppointmentRow = typeof appointment.$inferSelect & { readonly startMinute: number };

/** The appointment, locked until the transaction ends; undefined where none of that id is the actor's to change. */
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
  if (!row || !mayChange(scope.actor, row)) return undefined;
  return { ...row, startMinute: toMinute(row.startsAt.getTime()) };
}

/** Raises what `lostRace` reads. */
export function callPlaceAppointments(tx: Tx, asked: string): Promise<unknown> {
  return preparedOn(tx)`SELECT app.place_appointments(${asked}::jsonb)`.execute();
}

/** Raises what `lostRace` reads. */
export function callTakeTime(tx: Tx, asked: string): Promise<unknown> {
  return preparedOn(tx)`SELECT app.take_time(${asked}::jsonb)`.execute();
}

/** Gives the time of an ended appointment back; with its last client a group session gives its own back too. */
export async function giveTimeBack(
  tx: Tx,
  { tenant }: TenantScope,
  { id, groupSessionId }: Pick<AppointmentRow, "id" | "groupSessionId">,
): Promise<void> {
  const sql = preparedOn(tx);
  const free = () =>
    sql`
    UPDATE occupancy SET active = false
    WHERE tenant_id = ${tenant.id} AND appointment_id = ${id}`.execute();
  if (!groupSessionId) return void (await free());
  await Promise.all([
    sql`SELECT FROM group_session WHERE tenant_id = ${tenant.id} AND id = ${groupSessionId}
      FOR NO KEY UPDATE`.execute(),
    free(),
    sql`SELECT app.close_empty_sessions(${[groupSessionId]}::uuid[])`.execute(),
  ]);
}

/** What an ended appointment took of its professional, buffers inside; undefined where a session took it. */
export async function selectOccupied(
  tx: Tx,
  { tenant }: TenantScope,
  { id }: Pick<AppointmentRow, "id">,
): Promise<Interval | undefined> {
  const [row] = await preparedOn(tx)<Interval[]>`
    SELECT (extract(epoch FROM starts_at) / 60)::int AS "startMinute",
      (extract(epoch FROM ends_at) / 60)::int AS "endMinute"
    FROM occupancy
    WHERE tenant_id = ${tenant.id} AND appointment_id = ${id} AND professional_id IS NOT NULL`.execute();
  return row;
}

/** In how many of a professional's lanes for overbooking something stands at that time. */
export async function countTakenLanes(
  tx: Tx,
  { tenant }: TenantScope,
  asked: {
    readonly professionalId: string;
    readonly occupied: Interval;
    readonly most: number;
    readonly exceptAppointmentId: string | undefined;
  },
): Promise<number> {
  const { startMinute, endMinute } = asked.occupied;
  const [row] = await preparedOn(tx)<{ count: number }[]>`
    SELECT count(DISTINCT lane)::int AS count
    FROM occupancy
    WHERE tenant_id = ${tenant.id} AND subject_id = ${asked.professionalId} AND active
      AND lane BETWEEN 1 AND ${asked.most}
      AND appointment_id IS DISTINCT FROM ${asked.exceptAppointmentId ?? null}::uuid
      AND starts_at > ${isoOf(startMinute)}::timestamptz - interval '48 hours'
      AND starts_at < ${isoOf(endMinute)} AND ends_at > ${isoOf(startMinute)}`.execute();
  return row?.count ?? 0;
}

/** Opens a group session that an appointment is moved into. */
export function insertSession(
  tx: Tx,
  { tenant }: TenantScope,
  { serviceId, professionalId, siteId, resourceId, time }: Omit<Taking, "owner" | "clientId">,
  id: string,
  capacity: number,
): Promise<unknown> {
  return preparedOn(tx)`
    INSERT INTO group_session
      (tenant_id, id, service_id, professional_id, site_id, resource_id, starts_at, ends_at, capacity)
    VALUES (${tenant.id}, ${id}, ${serviceId}, ${professionalId}, ${siteId}, ${resourceId},
      ${isoOf(time.startMinute)}, ${isoOf(time.endMinute)}, ${capacity})`.execute();
}

/** Where an appointment stands from now on. Of a move that is not the client's own, their yes is forgotten. */
export function moveRow(
  tx: Tx,
  { tenant, actor }: TenantScope,
  id: string,
  to: Omit<Taking, "owner" | "clientId"> & { readonly version: number },
): Promise<unknown> {
  return preparedOn(tx)`
    UPDATE appointment SET professional_id = ${to.professionalId}, service_id = ${to.serviceId},
      site_id = ${to.siteId}, resource_id = ${to.resourceId}, group_session_id = ${to.session?.id ?? null},
      overbooked = ${to.mostLanes !== null}, starts_at = ${isoOf(to.time.startMinute)},
      ends_at = ${isoOf(to.time.endMinute)}, version = ${to.version}, updated_at = now(),
      accepted_at = CASE WHEN ${actor.kind}::text = 'client' THEN accepted_at END
    WHERE tenant_id = ${tenant.id} AND id = ${id}`.execute();
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
> & {
  /** Of the audit log, where it is not the kind's own; the reason stands there too then. */
  readonly action?: string;
};

/** Adds to the appointment's own history and to the tenant's log of who did what. */
export function writeHistory(tx: Tx, scope: TenantScope, entry: HistoryEntry): Promise<unknown> {
  const { actor, tenant } = scope;
  const none = { fromStatus: null, fromStartsAt: null, toStartsAt: null, reason: null };
  const e = { ...none, clientTold: null, ...entry };
  const actorName = entry.actorName ?? actorNameOf(actor);
  return preparedOn(tx)`
    WITH story AS (
      INSERT INTO appointment_event (tenant_id, appointment_id, version, kind, from_status, to_status,
        from_starts_at, to_starts_at, actor_kind, actor_name, reason, client_told, created_at)
      VALUES (${tenant.id}::uuid, ${e.appointmentId}::uuid, ${e.version}::int, ${e.kind}, ${e.fromStatus},
        ${e.toStatus}, ${isoOrNull(e.fromStartsAt)}::timestamptz, ${isoOrNull(e.toStartsAt)}::timestamptz,
        ${actor.kind}, ${actorName}, ${e.reason}, ${e.clientTold}::boolean, clock_timestamp())
    )
    INSERT INTO audit_log (tenant_id, actor_kind, actor_id, actor_name, action, subject_type, subject_id, detail)
    VALUES (${tenant.id}, ${actor.kind}, ${actorIdOf(actor)}::uuid, ${actorName},
      ${entry.action ?? `appointment:${e.kind}`}, 'appointment', ${e.appointmentId}::uuid,
      ${entry.action ? JSON.stringify({ reason: e.reason }) : null}::jsonb)`.execute();
}

function isoOrNull(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString();
}
