import "server-only";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { appointment } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** The appointments of the visit that one belongs to, by start; none where it stands alone. */
export function selectVisitParts(tx: Tx, scope: TenantScope, appointmentId: string) {
  return tx
    .select({
      id: appointment.id,
      clientId: appointment.clientId,
      professionalId: appointment.professionalId,
      status: appointment.status,
      startsAt: appointment.startsAt,
      acceptedAt: appointment.acceptedAt,
    })
    .from(appointment)
    .where(and(eq(appointment.tenantId, scope.tenant.id), ofVisit(scope, appointmentId)))
    .orderBy(asc(appointment.startsAt), asc(appointment.id));
}

/** Appointments of the visit that one belongs to. */
export function ofVisit({ tenant }: TenantScope, appointmentId: string): SQL {
  return inArray(
    appointment.visitId,
    sql`(SELECT own.visit_id FROM appointment own WHERE own.tenant_id = ${tenant.id} AND own.id = ${appointmentId})`,
  );
}
