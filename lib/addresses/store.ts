import "server-only";
import { and, eq, isNull, notLike, sql } from "drizzle-orm";
import { claimedName, tenant, tenantDomain } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { OwnSlug } from "@/lib/core/tenancy/renaming";

/** The tenant's row, kept from everybody else until the transaction ends. */
export async function lockTenant(tx: Tx, scope: TenantScope): Promise<void> {
  await tx
    .select({ id: tenant.id })
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("update");
}

/** Every slug that the tenant has or had. */
export async function selectSlugs(tx: Tx, scope: TenantScope): Promise<OwnSlug[]> {
  const rows = await tx
    .select({ slug: claimedName.name, claimedAt: claimedName.claimedAt })
    .from(claimedName)
    .where(and(eq(claimedName.ownerId, scope.tenant.id), notLike(claimedName.name, "%.%")));
  return rows.map(({ slug, claimedAt }) => ({ slug, claimedAtMs: claimedAt.getTime() }));
}

type AddressChange = Partial<
  Pick<typeof tenant.$inferInsert, "slug" | "mainHost" | "embedOrigins">
>;

export async function updateAddress(
  tx: Tx,
  scope: TenantScope,
  change: AddressChange,
): Promise<void> {
  await tx.update(tenant).set(change).where(eq(tenant.id, scope.tenant.id));
}

/** The tenant's domains, the first added first, and whether each was shown to be its own. */
export function selectDomains(tx: Tx, scope: TenantScope) {
  return tx
    .select({
      id: tenantDomain.id,
      host: tenantDomain.host,
      isProven: sql<boolean>`${claimedName.name} IS NOT NULL`,
    })
    .from(tenantDomain)
    .leftJoin(
      claimedName,
      and(
        eq(claimedName.name, tenantDomain.host),
        eq(claimedName.ownerId, tenantDomain.tenantId),
        isNull(claimedName.releasedAt),
      ),
    )
    .where(eq(tenantDomain.tenantId, scope.tenant.id))
    .orderBy(tenantDomain.createdAt, tenantDomain.host);
}

export async function insertDomain(tx: Tx, scope: TenantScope, host: string): Promise<void> {
  await tx.insert(tenantDomain).values({ tenantId: scope.tenant.id, host }).onConflictDoNothing();
}

/** The host that was taken away. */
export async function deleteDomain(
  tx: Tx,
  scope: TenantScope,
  domainId: string,
): Promise<string | undefined> {
  const [row] = await tx
    .delete(tenantDomain)
    .where(and(eq(tenantDomain.tenantId, scope.tenant.id), eq(tenantDomain.id, domainId)))
    .returning({ host: tenantDomain.host });
  return row?.host;
}

/** From here on it leads nowhere. */
export async function releaseHost(tx: Tx, scope: TenantScope, host: string): Promise<void> {
  await tx
    .update(claimedName)
    .set({ releasedAt: sql`now()`, changedAt: sql`now()` })
    .where(and(eq(claimedName.name, host), eq(claimedName.ownerId, scope.tenant.id)));
}

/** Whose host it is now. Through the system's door alone: nobody else sees other tenants' names. */
export async function findHostOwner(tx: Tx, host: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ ownerId: claimedName.ownerId })
    .from(claimedName)
    .where(and(eq(claimedName.name, host), isNull(claimedName.releasedAt)))
    .for("update");
  return row?.ownerId;
}

/** Makes it the tenant's, whoever had it: its former owner's links use it no more. */
export async function claimHost(tx: Tx, scope: TenantScope, host: string): Promise<void> {
  const mine = { ownerId: scope.tenant.id, claimedAt: sql`now()`, changedAt: sql`now()` };
  await tx
    .insert(claimedName)
    .values({ name: host, ownerId: scope.tenant.id })
    .onConflictDoUpdate({ target: claimedName.name, set: { ...mine, releasedAt: null } });
  await tx
    .update(tenant)
    .set({ mainHost: null })
    .where(and(eq(tenant.mainHost, host), sql`${tenant.id} <> ${scope.tenant.id}`));
}
