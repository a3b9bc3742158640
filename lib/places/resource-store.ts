import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { appointment, groupSession, occupancy, resource, resourceKind } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** The kinds of rooms and chairs, each with the services that need one. */
export function selectKindUses(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: resourceKind.id,
      name: resourceKind.name,
      services: sql<string[]>`array(
        SELECT needs.name FROM service needs
        WHERE needs.tenant_id = resource_kind.tenant_id AND needs.resource_kind_id = resource_kind.id
        ORDER BY needs.position, needs.name)`,
    })
    .from(resourceKind)
    .where(eq(resourceKind.tenantId, tenant.id))
    .orderBy(asc(resourceKind.createdAt), asc(resourceKind.name));
}

/** Every room and chair in its order, those that are switched off too. */
export function selectResources(tx: Tx, { tenant, nowMs }: TenantScope) {
  const now = new Date(nowMs).toISOString();
  return tx
    .select({
      id: resource.id,
      kindId: resource.kindId,
      siteId: resource.siteId,
      name: resource.name,
      active: resource.active,
      /** Appointments in it that are not over. */
      ahead: sql<number>`(SELECT count(*)::int FROM appointment a
        WHERE a.tenant_id = resource.tenant_id AND a.resource_id = resource.id AND a.ends_at > ${now}::timestamptz
          AND a.status NOT IN ('cancelled', 'no_show', 'completed'))`,
      isUsed: sql<boolean>`(
        EXISTS (SELECT 1 FROM appointment u WHERE u.tenant_id = resource.tenant_id AND u.resource_id = resource.id)
        OR EXISTS (SELECT 1 FROM group_session u WHERE u.tenant_id = resource.tenant_id AND u.resource_id = resource.id)
        OR EXISTS (SELECT 1 FROM occupancy u WHERE u.tenant_id = resource.tenant_id AND u.resource_id = resource.id))`,
    })
    .from(resource)
    .where(eq(resource.tenantId, tenant.id))
    .orderBy(asc(resource.position), asc(resource.name), asc(resource.id));
}

/** The rooms and chairs, locked: whoever books one or changes one waits for the end of the transaction. */
export function lockResources(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: resource.id,
      kindId: resource.kindId,
      siteId: resource.siteId,
      name: resource.name,
      active: resource.active,
      position: resource.position,
    })
    .from(resource)
    .where(eq(resource.tenantId, tenant.id))
    .orderBy(asc(resource.position), asc(resource.name), asc(resource.id))
    .for("update");
}

export async function insertKind(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  name: string,
): Promise<void> {
  await tx.insert(resourceKind).values({ tenantId: tenant.id, id, name });
}

export async function renameKind(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  name: string,
): Promise<void> {
  await tx
    .update(resourceKind)
    .set({ name })
    .where(and(eq(resourceKind.tenantId, tenant.id), eq(resourceKind.id, id)));
}

export async function deleteKind(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx
    .delete(resourceKind)
    .where(and(eq(resourceKind.tenantId, tenant.id), eq(resourceKind.id, id)));
}

export type NewResource = {
  readonly id: string;
  readonly kindId: string;
  readonly siteId: string | null;
  readonly name: string;
  readonly position: number;
};

export async function insertResources(
  tx: Tx,
  { tenant }: TenantScope,
  rows: readonly NewResource[],
): Promise<void> {
  await tx.insert(resource).values(rows.map((row) => ({ tenantId: tenant.id, ...row })));
}

export async function updateResource(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  change: Partial<Pick<typeof resource.$inferInsert, "name" | "active" | "position">>,
): Promise<void> {
  await tx
    .update(resource)
    .set(change)
    .where(and(eq(resource.tenantId, tenant.id), eq(resource.id, id)));
}

export async function deleteResource(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx.delete(resource).where(and(eq(resource.tenantId, tenant.id), eq(resource.id, id)));
}

/** What takes a room from now on: its rows that still stand, each of an appointment or of a group's session. */
export function selectTakings(tx: Tx, { tenant, nowMs }: TenantScope, resourceId: string) {
  return tx
    .select({
      id: occupancy.id,
      appointmentId: occupancy.appointmentId,
      groupSessionId: occupancy.groupSessionId,
      startsAt: occupancy.startsAt,
      endsAt: occupancy.endsAt,
    })
    .from(occupancy)
    .where(
      and(
        eq(occupancy.tenantId, tenant.id),
        eq(occupancy.subjectId, resourceId),
        eq(occupancy.active, true),
        sql`${occupancy.holdId} IS NULL`,
        sql`${occupancy.endsAt} > ${new Date(nowMs).toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(occupancy.startsAt));
}

type Taking = Awaited<ReturnType<typeof selectTakings>>[number];

/**
 * Takes another room in a room's stead: the constraint is the judge. Whether it was free; where it was not, nothing
 * has changed.
 */
export async function takeInstead(
  tx: Tx,
  { tenant }: TenantScope,
  taking: Taking,
  resourceId: string,
): Promise<boolean> {
  const { appointmentId, groupSessionId, startsAt, endsAt } = taking;
  const taken = await tx
    .insert(occupancy)
    .values({ tenantId: tenant.id, appointmentId, groupSessionId, resourceId, startsAt, endsAt })
    .onConflictDoNothing()
    .returning({ id: occupancy.id });
  if (taken.length === 0) return false;
  await tx
    .delete(occupancy)
    .where(and(eq(occupancy.tenantId, tenant.id), eq(occupancy.id, taking.id)));
  const where = (table: typeof appointment | typeof groupSession, id: string) =>
    and(eq(table.tenantId, tenant.id), eq(table.id, id));
  if (groupSessionId) {
    await tx.update(groupSession).set({ resourceId }).where(where(groupSession, groupSessionId));
    await tx
      .update(appointment)
      .set({ resourceId })
      .where(
        and(eq(appointment.tenantId, tenant.id), eq(appointment.groupSessionId, groupSessionId)),
      );
  }
  if (appointmentId) {
    await tx.update(appointment).set({ resourceId }).where(where(appointment, appointmentId));
  }
  return true;
}
