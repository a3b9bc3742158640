import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { notification } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { type AppointmentKind, messageColumns } from "@/lib/deliveries/reads";

/** What was, is or will be sent about an appointment, by when it was due. */
export type AppointmentMessage = Awaited<ReturnType<typeof loadAppointmentMessages>>[number];

export async function loadAppointmentMessages(scope: TenantScope, appointmentId: string) {
  if (!isUuid(appointmentId)) return [];
  return readTenant(scope, (tx) =>
    tx
      .select({
        id: notification.id,
        kind: sql<AppointmentKind>`${notification.kind}`,
        ...messageColumns,
        dueAt: notification.dueAt,
        sentAt: notification.sentAt,
      })
      .from(notification)
      .where(
        and(
          eq(notification.tenantId, scope.tenant.id),
          eq(notification.appointmentId, appointmentId),
          isNull(notification.userId),
        ),
      )
      .orderBy(asc(notification.dueAt)),
  );
}
