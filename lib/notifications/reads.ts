import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { appointment, client, professional, service } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** What mails say of appointments, as it is now. */
export function readAppointments(tx: Tx, scope: TenantScope, ids: readonly string[]) {
  const tenantId = scope.tenant.id;
  return tx
    .select({
      appointment: {
        id: appointment.id,
        code: appointment.code,
        version: appointment.version,
        status: appointment.status,
        startsAt: appointment.startsAt,
        endsAt: appointment.endsAt,
        acceptedAt: appointment.acceptedAt,
        cancelledBy: appointment.cancelledBy,
        priceMinor: appointment.priceMinor,
        currency: appointment.currency,
      },
      client: { id: client.id, name: client.name, email: client.email, locale: client.locale },
      professional: {
        name: professional.name,
        title: professional.title,
        specialty: professional.specialty,
      },
      service: { name: service.name },
    })
    .from(appointment)
    .innerJoin(client, and(eq(client.tenantId, tenantId), eq(client.id, appointment.clientId)))
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenantId), eq(professional.id, appointment.professionalId)),
    )
    .innerJoin(service, and(eq(service.tenantId, tenantId), eq(service.id, appointment.serviceId)))
    .where(and(eq(appointment.tenantId, tenantId), inArray(appointment.id, [...ids])));
}
