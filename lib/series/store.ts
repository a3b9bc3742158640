import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, lt, notInArray, sql } from "drizzle-orm";
import { appointment, appointmentSeries, occupancy } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";

export async function insertSeries(
  tx: Tx,
  { tenant }: TenantScope,
  series: Omit<typeof appointmentSeries.$inferInsert, "tenantId">,
): Promise<void> {
  await tx.insert(appointmentSeries).values({ ...series, tenantId: tenant.id });
}

/** When a client has to be somewhere already, between two moments. */
export async function selectClientTimes(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
  range: Interval,
  exceptAppointmentIds: readonly string[],
): Promise<readonly Interval[]> {
  const rows = await tx
    .select({ startsAt: occupancy.startsAt, endsAt: occupancy.endsAt })
    .from(occupancy)
    .where(
      and(
        eq(occupancy.tenantId, tenant.id),
        eq(occupancy.subjectId, clientId),
        eq(occupancy.active, true),
        // Nothing lasts longer than its CHECK allows: keeps the read on its btree.
        gt(occupancy.startsAt, new Date(toMs(range.startMinute) - 2 * dayMs)),
        lt(occupancy.startsAt, new Date(toMs(range.endMinute))),
        isNotNull(occupancy.appointmentId),
        exceptAppointmentIds.length > 0
          ? notInArray(occupancy.appointmentId, [...exceptAppointmentIds])
          : undefined,
      ),
    );
  return rows.map(({ startsAt, endsAt }) => ({
    startMinute: toMinute(startsAt.getTime()),
    endMinute: toMinute(endsAt.getTime()),
  }));
}

export type Member = Awaited<ReturnType<typeof selectMembers>>[number];

/** All appointments of the series that one belongs to, by start; none where it belongs to none. */
export function selectMembers(tx: Tx, { tenant }: TenantScope, appointmentId: string) {
  return tx
    .select({
      id: appointment.id,
      seriesId: sql<string>`${appointment.seriesId}`,
      serviceId: appointment.serviceId,
      siteId: appointment.siteId,
      clientId: appointment.clientId,
      professionalId: appointment.professionalId,
      status: appointment.status,
      startsAt: appointment.startsAt,
      version: appointment.version,
      priorityLevel: appointment.priorityLevel,
    })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        inArray(
          appointment.seriesId,
          sql`(SELECT own.series_id FROM appointment own WHERE own.tenant_id = ${tenant.id} AND own.id = ${appointmentId})`,
        ),
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(appointment.id));
}

const dayMs = 86_400_000;
