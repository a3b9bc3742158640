import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { site, travelTime } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** The tenant's further places in their order, those that are switched off too, each with what stands there. */
export function selectSites(tx: Tx, { tenant, nowMs }: TenantScope) {
  const now = new Date(nowMs).toISOString();
  return tx
    .select({
      id: site.id,
      name: site.name,
      address: site.address,
      phone: site.phone,
      timeZone: site.timeZone,
      active: site.active,
      // Alone in its FROM, a table's columns lose their prefix: inside, the names are written out.
      rooms: sql<number>`(SELECT count(*)::int FROM resource room
        WHERE room.tenant_id = site.tenant_id AND room.site_id = site.id AND room.active)`,
      /** Who works there by their weekly hours. */
      professionals: sql<string[]>`array(
        SELECT DISTINCT concat_ws(' ', who.title, who.name) FROM weekly_hours hours
        JOIN professional who ON who.tenant_id = hours.tenant_id AND who.id = hours.professional_id AND who.active
        WHERE hours.tenant_id = site.tenant_id AND hours.site_id = site.id AND hours.kind = 'work'
        ORDER BY 1)`,
      /** Appointments there that are not over. */
      ahead: sql<number>`(SELECT count(*)::int FROM appointment a
        WHERE a.tenant_id = site.tenant_id AND a.site_id = site.id AND a.ends_at > ${now}::timestamptz
          AND a.status NOT IN ('cancelled', 'no_show', 'completed'))`,
      /** Whether anything was ever entered for it: then it can be switched off, not deleted. */
      isUsed: sql<boolean>`(
        EXISTS (SELECT 1 FROM appointment u WHERE u.tenant_id = site.tenant_id AND u.site_id = site.id)
        OR EXISTS (SELECT 1 FROM group_session u WHERE u.tenant_id = site.tenant_id AND u.site_id = site.id)
        OR EXISTS (SELECT 1 FROM weekly_hours u WHERE u.tenant_id = site.tenant_id AND u.site_id = site.id)
        OR EXISTS (SELECT 1 FROM special_hours u WHERE u.tenant_id = site.tenant_id AND u.site_id = site.id)
        OR EXISTS (SELECT 1 FROM opening u WHERE u.tenant_id = site.tenant_id AND u.site_id = site.id)
        OR EXISTS (SELECT 1 FROM resource u WHERE u.tenant_id = site.tenant_id AND u.site_id = site.id))`,
    })
    .from(site)
    .where(eq(site.tenantId, tenant.id))
    .orderBy(asc(site.position), asc(site.name), asc(site.id));
}

type SiteFacts = Pick<
  typeof site.$inferInsert,
  "name" | "address" | "phone" | "timeZone" | "active"
>;

/** At the end of the list. */
export async function insertSite(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  facts: SiteFacts,
): Promise<void> {
  const position = sql`(SELECT coalesce(max(position), -1) + 1 FROM site WHERE tenant_id = ${tenant.id})`;
  await tx.insert(site).values({ ...facts, id, tenantId: tenant.id, position });
}

export async function updateSite(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  facts: SiteFacts,
): Promise<void> {
  await tx
    .update(site)
    .set(facts)
    .where(and(eq(site.tenantId, tenant.id), eq(site.id, id)));
}

export async function deleteSite(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx.delete(site).where(and(eq(site.tenantId, tenant.id), eq(site.id, id)));
}

/** All sites of the tenant, locked: whoever books there or changes one waits for the end of the transaction. */
export function lockSites(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({ id: site.id, name: site.name, active: site.active })
    .from(site)
    .where(eq(site.tenantId, tenant.id))
    .orderBy(asc(site.position), asc(site.id))
    .for("update");
}

/** Minutes between two places, each pair once; null is the main place. */
export function selectTravelTimes(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      from: travelTime.fromSiteId,
      to: travelTime.toSiteId,
      minutes: travelTime.minutes,
    })
    .from(travelTime)
    .where(eq(travelTime.tenantId, tenant.id))
    .orderBy(asc(travelTime.fromSiteId), asc(travelTime.toSiteId));
}

export type TravelTime = {
  readonly from: string | null;
  readonly to: string | null;
  readonly minutes: number;
};

/** Exactly these from now on. */
export async function replaceTravelTimes(
  tx: Tx,
  { tenant }: TenantScope,
  times: readonly TravelTime[],
): Promise<void> {
  await tx.delete(travelTime).where(eq(travelTime.tenantId, tenant.id));
  if (times.length === 0) return;
  await tx.insert(travelTime).values(
    times.map(({ from, to, minutes }) => ({
      ...{ tenantId: tenant.id, fromSiteId: from, toSiteId: to, minutes },
    })),
  );
}
