import "server-only";
import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { professional, professionalService, resourceKind, service } from "@/db/schema";
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
      packTightly: service.packTightly,
      minimumNoticeMinutes: service.minimumNoticeMinutes,
      horizonDays: service.horizonDays,
      dailyMax: service.dailyMax,
      weeklyMax: service.weeklyMax,
      resourceKindId: service.resourceKindId,
      capacity: service.capacity,
      followUpDays: service.followUpDays,
      reminderHours: service.reminderHours,
      priceMinor: service.priceMinor,
      active: service.active,
      // Alone in its FROM, a table's columns lose their prefix: inside, the names are written out.
      professionalIds: sql<string[]>`array(
        SELECT given.professional_id FROM professional_service given
        WHERE given.tenant_id = service.tenant_id AND given.service_id = service.id
        ORDER BY given.professional_id)`,
      /** Minutes by professional, of those who take another time. */
      durations: sql<Record<string, number>>`(
        SELECT coalesce(jsonb_object_agg(given.professional_id, given.duration_minutes), '{}')
        FROM professional_service given
        WHERE given.tenant_id = service.tenant_id AND given.service_id = service.id
          AND given.duration_minutes IS NOT NULL)`,
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

/** The kinds of rooms and chairs, each with how many of them are in use. */
export function selectKinds(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: resourceKind.id,
      name: resourceKind.name,
      rooms: sql<number>`(SELECT count(*)::int FROM resource room
        WHERE room.tenant_id = resource_kind.tenant_id AND room.kind_id = resource_kind.id AND room.active)`,
    })
    .from(resourceKind)
    .where(eq(resourceKind.tenantId, tenant.id))
    .orderBy(asc(resourceKind.name));
}

type ServiceFacts = Omit<typeof service.$inferInsert, "tenantId" | "id" | "createdAt">;

/** At the end of the list. */
export async function insertService(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  facts: Omit<ServiceFacts, "position">,
): Promise<void> {
  const position = sql`(SELECT coalesce(max(position), -1) + 1 FROM service WHERE tenant_id = ${tenant.id})`;
  await tx.insert(service).values({ ...facts, id, tenantId: tenant.id, position });
}

export async function updateService(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  change: Partial<ServiceFacts>,
): Promise<void> {
  await tx
    .update(service)
    .set(change)
    .where(and(eq(service.tenantId, tenant.id), eq(service.id, id)));
}

export async function deleteService(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx.delete(service).where(and(eq(service.tenantId, tenant.id), eq(service.id, id)));
}

/** The services' order, locked: whoever saves, books or removes one of them waits for the end of the transaction. */
export function lockServices(tx: Tx, { tenant }: TenantScope, id?: string) {
  return tx
    .select({ id: service.id, name: service.name, position: service.position })
    .from(service)
    .where(and(eq(service.tenantId, tenant.id), id ? eq(service.id, id) : undefined))
    .orderBy(asc(service.position), asc(service.name), asc(service.id))
    .for("update");
}

/** What stands of a service: appointments that are not over, and whether anything ever referred to it. */
export async function selectUses(tx: Tx, { tenant, nowMs }: TenantScope, id: string) {
  const now = new Date(nowMs).toISOString();
  const [row] = await tx
    .select({
      ahead: sql<number>`(SELECT count(*)::int FROM appointment a
        WHERE a.tenant_id = service.tenant_id AND a.service_id = service.id AND a.ends_at > ${now}::timestamptz
          AND a.status NOT IN ('cancelled', 'no_show', 'completed'))`,
      hasHistory: sql<boolean>`(
        EXISTS (SELECT 1 FROM appointment a WHERE a.tenant_id = service.tenant_id AND a.service_id = service.id)
        OR EXISTS (SELECT 1 FROM group_session g WHERE g.tenant_id = service.tenant_id AND g.service_id = service.id)
        OR EXISTS (SELECT 1 FROM waitlist_entry w WHERE w.tenant_id = service.tenant_id AND w.service_id = service.id))`,
    })
    .from(service)
    .where(and(eq(service.tenantId, tenant.id), eq(service.id, id)));
  return row ?? { ahead: 0, hasHistory: false };
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

export type GiverRow = {
  readonly professionalId: string;
  /** Null: as long as the service says. */
  readonly durationMinutes: number | null;
};

/** Exactly these give the service from now on, each in their time. */
export async function replaceGivers(
  tx: Tx,
  { tenant }: TenantScope,
  serviceId: string,
  givers: readonly GiverRow[],
): Promise<void> {
  const ofService = and(
    eq(professionalService.tenantId, tenant.id),
    eq(professionalService.serviceId, serviceId),
  );
  const ids = givers.map(({ professionalId }) => professionalId);
  await tx
    .delete(professionalService)
    .where(and(ofService, notInArray(professionalService.professionalId, ids)));
  if (givers.length === 0) return;
  await tx
    .insert(professionalService)
    .values(givers.map((giver) => ({ tenantId: tenant.id, serviceId, ...giver })))
    .onConflictDoUpdate({
      target: [
        professionalService.tenantId,
        professionalService.serviceId,
        professionalService.professionalId,
      ],
      set: { durationMinutes: sql`excluded.duration_minutes` },
    });
}
