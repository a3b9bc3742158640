import "server-only";
import { eq } from "drizzle-orm";
import { tenant } from "@/db/schema";
import type { TenantFacts, TenantScope, Tx } from "@/db/scope";

export type PortalSettings = Pick<TenantFacts, "portalOff" | "linkDays" | "feedInitials">;

/** The settings as they stand, kept from everybody else until the transaction ends. */
export async function lockPortal(tx: Tx, scope: TenantScope): Promise<PortalSettings> {
  const [row] = await tx
    .select({
      portalOff: tenant.portalOff,
      linkDays: tenant.linkDays,
      feedInitials: tenant.feedInitials,
    })
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("update");
  if (!row) throw new Error("A scope's tenant has a row");
  return row;
}

export async function updatePortal(
  tx: Tx,
  scope: TenantScope,
  { portalOff, ...change }: PortalSettings,
): Promise<void> {
  await tx
    .update(tenant)
    .set({ ...change, portalOff: [...portalOff] })
    .where(eq(tenant.id, scope.tenant.id));
}
