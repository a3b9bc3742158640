import "server-only";
import { and, eq, gt, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { appointment, occupancy } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { AppointmentStatus } from "@/lib/core/appointments/status";

/** What of the agenda is shown; whatever is left out is no condition. */
export type AgendaFilter = {
  readonly serviceId?: string | undefined;
  /** A further place, null for the tenant's own. */
  readonly siteId?: string | null | undefined;
  readonly resourceId?: string | undefined;
  readonly statuses?: readonly AppointmentStatus[] | undefined;
};

export function matching({
  serviceId,
  siteId,
  resourceId,
  statuses,
}: AgendaFilter): SQL | undefined {
  return and(
    serviceId ? eq(appointment.serviceId, serviceId) : undefined,
    siteId === null ? isNull(appointment.siteId) : undefined,
    siteId ? eq(appointment.siteId, siteId) : undefined,
    resourceId ? eq(appointment.resourceId, resourceId) : undefined,
    statuses?.length ? inArray(appointment.status, [...statuses]) : undefined,
  );
}

/** Of one of these clients, or with this code, where it is in sight. */
export function ofClientsOrCode(
  clientIds: readonly string[],
  code: string | undefined,
  inSight: SQL | undefined,
): SQL | undefined {
  const wanted = or(
    clientIds.length > 0 ? inArray(appointment.clientId, [...clientIds]) : undefined,
    code ? eq(appointment.code, code) : undefined,
  );
  return and(wanted, inSight);
}

/** The times that appointments and group sessions take of their professionals between two moments, buffers inside. */
export function selectTaken(
  tx: Tx,
  { tenant }: TenantScope,
  from: Date,
  to: Date,
  professionalIds: readonly string[] | undefined,
) {
  const mostMs = 40 * 3_600_000;
  return tx
    .select({
      appointmentId: occupancy.appointmentId,
      groupSessionId: occupancy.groupSessionId,
      professionalId: sql<string>`${occupancy.professionalId}`,
      startsAt: occupancy.startsAt,
      endsAt: occupancy.endsAt,
    })
    .from(occupancy)
    .where(
      and(
        eq(occupancy.tenantId, tenant.id),
        inArray(
          occupancy.subjectId,
          professionalIds
            ? [...professionalIds]
            : sql`(SELECT id FROM professional WHERE tenant_id = ${tenant.id})`,
        ),
        eq(occupancy.active, true),
        or(
          sql`${occupancy.appointmentId} IS NOT NULL`,
          sql`${occupancy.groupSessionId} IS NOT NULL`,
        ),
        gte(occupancy.startsAt, new Date(from.getTime() - mostMs)),
        lt(occupancy.startsAt, to),
        gt(occupancy.endsAt, from),
      ),
    );
}

/** Of each date of the tenant's zone how many begin there, cancelled ones only where they are asked for. */
export function countByDate(tx: Tx, { tenant }: TenantScope, where: SQL | undefined) {
  const date = localDate(tenant.timeZone);
  return tx
    .select({ date: sql<string>`${date}::text`, count: sql<number>`count(*)::int` })
    .from(appointment)
    .where(and(eq(appointment.tenantId, tenant.id), where))
    .groupBy(sql`1`);
}

/** That an appointment is among the first so many of its date, of those that fulfil a condition. */
export function amongFirst(
  most: number,
  { tenant }: TenantScope,
  where: SQL | undefined,
): SQL | undefined {
  return sql`${appointment.id} IN (SELECT id FROM (
    SELECT ${appointment.id}, row_number() OVER (
      PARTITION BY ${localDate(tenant.timeZone)} ORDER BY ${appointment.startsAt}, ${appointment.id}) AS place
    FROM ${appointment} WHERE ${and(eq(appointment.tenantId, tenant.id), where)}) first WHERE place <= ${most})`;
}

function localDate(timeZone: string): SQL {
  return sql`(${appointment.startsAt} AT TIME ZONE ${timeZone}::text)::date`;
}
