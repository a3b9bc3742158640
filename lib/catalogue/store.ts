import "server-only";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { professional, professionalService, service, site } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

export function findActiveServices(tx: Tx, scope: TenantScope) {
  return tx
    .select({
      id: service.id,
      name: service.name,
      description: service.description,
      specialty: service.specialty,
      durationMinutes: service.durationMinutes,
      priceMinor: service.priceMinor,
      followUpDays: service.followUpDays,
      professionalIds: sql<
        string[]
      >`array_agg(${professional.id} ORDER BY ${professional.position})`,
      /** How long it takes with each of them. */
      minutesOf: sql<Record<string, number>>`json_object_agg(${professional.id},
        coalesce(${professionalService.durationMinutes}, ${service.durationMinutes}))`,
    })
    .from(service)
    .innerJoin(
      professionalService,
      and(
        eq(professionalService.tenantId, service.tenantId),
        eq(professionalService.serviceId, service.id),
      ),
    )
    .innerJoin(
      professional,
      and(
        eq(professional.tenantId, professionalService.tenantId),
        eq(professional.id, professionalService.professionalId),
        eq(professional.active, true),
      ),
    )
    .where(and(eq(service.tenantId, scope.tenant.id), eq(service.active, true)))
    .groupBy(service.tenantId, service.id)
    .orderBy(asc(service.position), asc(service.name));
}

/** The further places where somebody may attend, beside the tenant's own. */
export function findActiveSites(tx: Tx, scope: TenantScope) {
  return tx
    .select({ id: site.id, name: site.name, address: site.address, phone: site.phone })
    .from(site)
    .where(and(eq(site.tenantId, scope.tenant.id), eq(site.active, true)))
    .orderBy(asc(site.position), asc(site.name));
}

export function findActiveProfessionals(tx: Tx, scope: TenantScope) {
  return tx
    .select({
      id: professional.id,
      name: professional.name,
      title: professional.title,
      specialty: professional.specialty,
      licenceNumber: professional.licenceNumber,
      biography: professional.biography,
      photoUrl: professional.photoUrl,
      feeMinor: professional.feeMinor,
    })
    .from(professional)
    .where(and(eq(professional.tenantId, scope.tenant.id), eq(professional.active, true)))
    .orderBy(asc(professional.position), asc(professional.name));
}

/** Services whose time is shared, or of whose professionals some take a time of their own. */
export function findLengths(tx: Tx, scope: TenantScope) {
  return tx
    .select({
      serviceId: service.id,
      isShared: sql<boolean>`${service.capacity} > 1`,
      minutesOf: sql<Record<string, number>>`coalesce(
        jsonb_object_agg(${professionalService.professionalId}, ${professionalService.durationMinutes})
          FILTER (WHERE ${professionalService.durationMinutes} IS NOT NULL), '{}')`,
    })
    .from(service)
    .leftJoin(
      professionalService,
      and(
        eq(professionalService.tenantId, service.tenantId),
        eq(professionalService.serviceId, service.id),
        isNotNull(professionalService.durationMinutes),
      ),
    )
    .where(and(eq(service.tenantId, scope.tenant.id), eq(service.active, true)))
    .groupBy(service.tenantId, service.id);
}
