import "server-only";
import { eq } from "drizzle-orm";
import { tenant } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

type TenantChange = Partial<
  Pick<
    typeof tenant.$inferInsert,
    | "name"
    | "tagline"
    | "brand"
    | "clientCancelNoticeHours"
    | "requiresAcceptance"
    | "reminderHours"
    | "locale"
    | "email"
    | "phone"
    | "address"
    | "about"
  >
>;

/** The tenant's own row: the wall lets a scope reach no other. */
export async function updateTenant(
  tx: Tx,
  scope: TenantScope,
  change: TenantChange,
): Promise<void> {
  await tx.update(tenant).set(change).where(eq(tenant.id, scope.tenant.id));
}
