import "server-only";
import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { professional, professionalService, service } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** The tenant's services in their order, those that are switched off too, each with who gives it. */
export function selectServices(tx: Tx, { tenant }: TenantScope, id?: string) {
  return tx
    .select({
      id: service.id,
      name: service.name,
      description: service.description,
      specialty: service.specialty,
      durationMinutes: service.durationMinutes,
      bufferBeforeMinutes: service.bufferBeforeMinutes,
      bufferAfterMinutes: service.bufferAfterMinutes,
      stepMinutes: service.stepMinutes,
      minimumNoticeMinutes: service.minimumNoticeMinutes,
      horizonDays: service.horizonDays,
      priceMinor: service.priceMinor,
      active: service.active,
      // Alone in its FROM, a table's columns lose their prefix: inside, the names are written out.
      professionalIds: sql<string[]>`array(
        SELECT given.professional_id FROM professional_service given
        WHERE given.tenant_id = service.tenant_id AND given.service_id = service.id)`,
    })
    .from(service)
    .where(and(eq(service.tenantId, tenant.id), id ? eq(service.id, id) : undefined))
    .orderBy(asc(service.position), asc(service.name), asc(service.id));
}

/** Everybody who may give a service, those who are switched off too. */
export function selectGivers(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: professional.id,
      name: professional.name,
      title: professional.title,
      specialty: professional.specialty,
      active: professional.active,
    })
    .from(professional)
    .where(eq(professional.tenantId, tenant.id))
    .orderBy(asc(professional.position), asc(professional.name));
}

type ServiceFacts = Omit<typeof service.$inferInsert, "tenantId" | "id" | "position" | "createdAt">;

/** At the end of the list. */
export async function insertService(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  facts: ServiceFacts,
): Promise<void> {
  const position = sql`(SELECT coalesce(max(position), -1) + 1 FROM service WHERE tenant_id = ${tenant.id})`;
  await tx.insert(service).values({ ...facts, id, tenantId: tenant.id, position });
}

/** Whether the tenant has that service. */
export async function updateService(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  facts: ServiceFacts,
): Promise<boolean> {
  const updated = await tx
    .update(service)
    .set(facts)
    .where(and(eq(service.tenantId, tenant.id), eq(service.id, id)))
    .returning({ id: service.id });
  return updated.length > 0;
}

/** Which of the ids are professionals of the tenant. */
export async function knownProfessionals(
  tx: Tx,
  { tenant }: TenantScope,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .select({ id: professional.id })
    .from(professional)
    .where(and(eq(professional.tenantId, tenant.id), inArray(professional.id, [...ids])));
  return rows.map(({ id }) => id);
}

/** Exactly these give the service from now on; who already did keeps their own duration. */
export async function replaceGivers(
  tx: Tx,
  { tenant }: TenantScope,
  serviceId: string,
  professionalIds: readonly string[],
): Promise<void> {
  const ofService = and(
    eq(professionalService.tenantId, tenant.id),
    eq(professionalService.serviceId, serviceId),
  );
  const ids = [...professionalIds];
  await tx
    .delete(professionalService)
    .where(and(ofService, notInArray(professionalService.professionalId, ids)));
  if (ids.length === 0) return;
  await tx
    .insert(professionalService)
    .values(ids.map((professionalId) => ({ tenantId: tenant.id, serviceId, professionalId })))
    .onConflictDoNothing();
}
