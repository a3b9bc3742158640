import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { mostMeasured } from "@/lib/core/queue/measured-minutes";
import { toMs } from "@/lib/core/time/epoch";
import { queueDay } from "./queue-day";

/** Somebody of the day: with an appointment, with a ticket, or with both. Moments are epoch milliseconds. */
export type DayRow = {
  readonly entryId: string | null;
  readonly appointmentId: string | null;
  readonly number: number | null;
  readonly isWalkIn: boolean;
  readonly siteId: string | null;
  readonly clientId: string | null;
  readonly name: string;
  /** E.164 */
  readonly phone: string | null;
  readonly reason: string | null;
  readonly serviceId: string | null;
  readonly serviceName: string | null;
  readonly professionalId: string | null;
  readonly calledToId: string | null;
  readonly room: string | null;
  readonly level: number;
  readonly levelName: string | null;
  readonly levelReason: string | null;
  readonly status: AppointmentStatus | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly arrivedMs: number | null;
  readonly calledMs: number | null;
  readonly skippedMs: number | null;
  readonly leftMs: number | null;
  readonly startedMs: number | null;
  readonly completedMs: number | null;
};

/** The appointments of the tenant's day, cancelled ones left out, and everybody who took a ticket on it. */
export function selectDay(tx: Tx, scope: TenantScope): Promise<readonly DayRow[]> {
  const { tenant } = scope;
  const { day, time } = queueDay(scope);
  const [from, to] = [isoOf(time.startMinute), isoOf(time.endMinute)];
  return preparedOn(tx)<DayRow[]>`
    WITH e AS (SELECT * FROM queue_entry WHERE tenant_id = ${tenant.id} AND day = ${day}::date),
    a AS (
      SELECT * FROM appointment WHERE tenant_id = ${tenant.id} AND starts_at >= ${from} AND starts_at < ${to}
        AND status <> 'cancelled'
      UNION
      SELECT * FROM appointment WHERE tenant_id = ${tenant.id} AND id IN (SELECT appointment_id FROM e)
    )
    SELECT e.id AS "entryId", a.id AS "appointmentId", e.number, coalesce(e.is_walk_in, false) AS "isWalkIn",
      CASE WHEN e.id IS NULL THEN a.site_id ELSE e.site_id END AS "siteId", c.id AS "clientId",
      coalesce(c.name, e.name, '') AS name, coalesce(c.phone, e.phone) AS phone, coalesce(a.reason, e.reason) AS reason,
      s.id AS "serviceId", s.name AS "serviceName", coalesce(a.professional_id, e.professional_id) AS "professionalId",
      e.called_to_id AS "calledToId", r.name AS room,
      greatest(e.level, a.priority_level) AS level, l.name AS "levelName", e.level_reason AS "levelReason", a.status,
      extract(epoch FROM a.starts_at)::float8 * 1000 AS "startMs", extract(epoch FROM a.ends_at)::float8 * 1000 AS "endMs",
      round(extract(epoch FROM coalesce(e.arrived_at, a.arrived_at)) * 1000)::float8 AS "arrivedMs",
      round(extract(epoch FROM e.called_at) * 1000)::float8 AS "calledMs",
      round(extract(epoch FROM e.skipped_at) * 1000)::float8 AS "skippedMs",
      round(extract(epoch FROM e.left_at) * 1000)::float8 AS "leftMs",
      round(extract(epoch FROM a.started_at) * 1000)::float8 AS "startedMs",
      round(extract(epoch FROM a.completed_at) * 1000)::float8 AS "completedMs"
    FROM a FULL JOIN e ON e.appointment_id = a.id
    LEFT JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = coalesce(a.client_id, e.client_id)
    LEFT JOIN service s ON s.tenant_id = ${tenant.id} AND s.id = coalesce(a.service_id, e.service_id)
    LEFT JOIN resource r ON r.tenant_id = ${tenant.id} AND r.id = a.resource_id
    LEFT JOIN priority_level l ON l.tenant_id = ${tenant.id} AND l.level = greatest(e.level, a.priority_level)
    ORDER BY a.starts_at, e.number, a.id`.execute();
}

/** A service that somebody gives, and how long it is planned with them. */
export type Given = {
  readonly professionalId: string;
  readonly serviceId: string;
  readonly minutes: number;
};

/** Services with those who give them, by the tenant's order of services. */
export function selectGiven(tx: Tx, { tenant }: TenantScope): Promise<readonly Given[]> {
  return preparedOn(tx)<Given[]>`
    SELECT ps.professional_id AS "professionalId", ps.service_id AS "serviceId",
      coalesce(ps.duration_minutes, s.duration_minutes) AS minutes
    FROM professional_service ps
    JOIN service s ON s.tenant_id = ${tenant.id} AND s.id = ps.service_id
    WHERE ps.tenant_id = ${tenant.id}
    ORDER BY s.active DESC, s.position, s.name, s.id`.execute();
}

export type Measured = {
  readonly professionalId: string;
  readonly serviceId: string;
  /** What the latest took, in minutes. */
  readonly latest: readonly number[];
};

/** What those services took with each professional lately, by when somebody came in and was done. */
export function selectMeasured(
  tx: Tx,
  { tenant }: TenantScope,
  serviceIds: readonly string[],
): Promise<readonly Measured[]> {
  return preparedOn(tx)<Measured[]>`
    SELECT ps.professional_id AS "professionalId", ps.service_id AS "serviceId", took.latest
    FROM professional_service ps
    CROSS JOIN LATERAL (
      SELECT array_agg(minutes) AS latest FROM (
        SELECT (extract(epoch FROM a.completed_at - a.started_at) / 60)::float8 AS minutes FROM appointment a
        WHERE a.tenant_id = ${tenant.id} AND a.professional_id = ps.professional_id AND a.service_id = ps.service_id
          AND a.completed_at IS NOT NULL AND a.completed_at > a.started_at
        ORDER BY a.completed_at DESC LIMIT ${mostMeasured}
      ) each
    ) took
    WHERE ps.tenant_id = ${tenant.id} AND ps.service_id = ANY (${[...serviceIds]}::uuid[])
      AND took.latest IS NOT NULL`.execute();
}

/** Who attends at which place on a weekday; null is the main one. Only asked where there are several. */
export function selectPlaces(
  tx: Tx,
  scope: TenantScope,
  weekday: number,
): Promise<readonly { readonly professionalId: string; readonly siteId: string | null }[]> {
  const { tenant } = scope;
  const { time } = queueDay(scope);
  return preparedOn(tx)<{ professionalId: string; siteId: string | null }[]>`
    SELECT professional_id AS "professionalId", site_id AS "siteId" FROM weekly_hours
      WHERE tenant_id = ${tenant.id} AND weekday = ${weekday}
    UNION
    SELECT professional_id, site_id FROM opening
      WHERE tenant_id = ${tenant.id} AND starts_at < ${isoOf(time.endMinute)} AND ends_at > ${isoOf(time.startMinute)}`.execute();
}

function isoOf(minute: number): string {
  return new Date(toMs(minute)).toISOString();
}
