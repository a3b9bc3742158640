import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import type { SaveBrandInput } from "./schema";
import { updateTenant } from "./store";

/** How the tenant is called and how it looks to its clients, from their next page on. */
export async function saveBrand(
  scope: TenantScope,
  { name, tagline, about, ...look }: SaveBrandInput,
): Promise<Result<null, never>> {
  return withTenant(scope, async (tx) => {
    const brand = { ...scope.tenant.brand, ...look };
    const words = { name, tagline: tagline ?? null, about: about ?? null };
    await updateTenant(tx, scope, { ...words, brand });
    await writeAudit(tx, scope, {
      action: "brand:edit",
      subjectType: "tenant",
      detail: { ...words, ...look },
    });
    return ok(null);
  });
}
