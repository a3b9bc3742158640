import "server-only";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { appointment, client, professional, service, site } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { readerOf } from "@/lib/family/load-reader";
import type { Companion } from "./together";

const siteColumns = {
  id: site.id,
  name: site.name,
  address: site.address,
  timeZone: site.timeZone,
};

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
        cancelledAt: appointment.cancelledAt,
        visitId: appointment.visitId,
        seriesId: appointment.seriesId,
        cancelledBy: appointment.cancelledBy,
        priceMinor: appointment.priceMinor,
        currency: appointment.currency,
      },
      client: {
        ...{ id: client.id, name: client.name, email: client.email },
        timeZone: client.timeZone,
        kindsOff: client.kindsOff,
        ...readerOf(scope, sql`appointment.caller_name`),
      },
      professional: {
        id: professional.id,
        name: professional.name,
        title: professional.title,
        specialty: professional.specialty,
      },
      service: { name: service.name },
      site: siteColumns,
    })
    .from(appointment)
    .innerJoin(client, and(eq(client.tenantId, tenantId), eq(client.id, appointment.clientId)))
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenantId), eq(professional.id, appointment.professionalId)),
    )
    .innerJoin(service, and(eq(service.tenantId, tenantId), eq(service.id, appointment.serviceId)))
    .leftJoin(site, and(eq(site.tenantId, tenantId), eq(site.id, appointment.siteId)))
    .where(and(eq(appointment.tenantId, tenantId), inArray(appointment.id, [...ids])));
}

type Grouped = { readonly visitId: string | null; readonly seriesId: string | null };

/** All appointments of the visits and series that some belong to; no query where they stand alone. */
export async function readCompanions(
  tx: Tx,
  { tenant }: TenantScope,
  of: readonly Grouped[],
): Promise<readonly Companion[]> {
  const visitIds = of.flatMap(({ visitId }) => visitId ?? []);
  const seriesIds = of.flatMap(({ seriesId }) => seriesId ?? []);
  if (visitIds.length + seriesIds.length === 0) return [];
  return tx
    .select({
      id: appointment.id,
      visitId: appointment.visitId,
      seriesId: appointment.seriesId,
      code: appointment.code,
      version: appointment.version,
      status: appointment.status,
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      cancelledAt: appointment.cancelledAt,
      priceMinor: appointment.priceMinor,
      service: { name: service.name },
      professional: { id: professional.id, name: professional.name, title: professional.title },
      site: siteColumns,
    })
    .from(appointment)
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, appointment.professionalId)),
    )
    .innerJoin(service, and(eq(service.tenantId, tenant.id), eq(service.id, appointment.serviceId)))
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, appointment.siteId)))
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        or(inArray(appointment.visitId, visitIds), inArray(appointment.seriesId, seriesIds)),
      ),
    );
}
