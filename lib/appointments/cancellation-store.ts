import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { appointmentEvent } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import type { AppointmentRow } from "./store";

/** What an appointment was before it was cancelled. */
export async function selectStatusBefore(
  tx: Tx,
  { tenant }: TenantScope,
  { id }: Pick<AppointmentRow, "id">,
): Promise<AppointmentStatus | undefined> {
  const [row] = await tx
    .select({ status: appointmentEvent.fromStatus })
    .from(appointmentEvent)
    .where(
      and(
        eq(appointmentEvent.tenantId, tenant.id),
        eq(appointmentEvent.appointmentId, id),
        eq(appointmentEvent.kind, "cancelled"),
      ),
    )
    .orderBy(desc(appointmentEvent.createdAt))
    .limit(1);
  return row?.status ?? undefined;
}

/** An appointment and those of its series or visit that were cancelled in the same go; it alone where there are none. */
export async function selectCancelledTogether(
  tx: Tx,
  { tenant }: TenantScope,
  appointmentId: string,
): Promise<readonly string[]> {
  const rows = await preparedOn(tx)<{ id: string }[]>`
    SELECT other.id
    FROM appointment named
    JOIN appointment other ON other.tenant_id = named.tenant_id
      AND (other.series_id = named.series_id OR other.visit_id = named.visit_id)
      AND other.cancelled_at = named.cancelled_at AND other.status = 'cancelled'
    WHERE named.tenant_id = ${tenant.id} AND named.id = ${appointmentId}`.execute();
  return [...new Set([appointmentId, ...rows.map(({ id }) => id)])];
}
