import "server-only";
import { violatedConstraint } from "@/db/errors";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { decideRenaming } from "@/lib/core/tenancy/renaming";
import { readAddressesAnew } from "./keep-book";
import type { RenameTenantInput } from "./schema";
import { lockTenant, selectSlugs, updateAddress } from "./store";

type Refusal = "slug_taken" | "too_many_slugs" | "renamed_lately";

/**
 * Gives a tenant another slug. All addresses under the former one lead on to it, and nobody else may have that.
 * `slug_taken` where another tenant has or had it.
 */
export async function renameTenant(
  scope: TenantScope,
  { slug }: RenameTenantInput,
): Promise<Result<{ readonly slug: string }, Refusal, { readonly fromMs: number } | undefined>> {
  if (slug === scope.tenant.slug) return ok({ slug });
  try {
    const decision = await withTenant(scope, async (tx) => {
      await lockTenant(tx, scope);
      const allowed = decideRenaming(await selectSlugs(tx, scope), slug, scope.nowMs);
      if (!allowed.ok) return allowed;
      await updateAddress(tx, scope, { slug });
      await writeAudit(tx, scope, {
        ...{ action: "address:edit", subjectType: "tenant" },
        detail: { from: scope.tenant.slug, to: slug },
      });
      return ok(null);
    });
    if (!decision.ok) return decision;
  } catch (error) {
    if (violatedConstraint(error) === "tenant_slug_unique") return fail("slug_taken");
    throw error;
  }
  await readAddressesAnew();
  return ok({ slug });
}
