import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { logoUrl as logoOf } from "@/lib/core/images/image-url";
import { fail, ok, type Result } from "@/lib/core/result";
import { findImage } from "@/lib/images/reads";
import type { SaveBrandInput } from "./schema";
import { updateTenant } from "./store";

/**
 * How the tenant is called and how it looks to its clients, from their next page on; `unknown_picture` for a logo that is
 * none of its pictures.
 */
export async function saveBrand(
  scope: TenantScope,
  { name, tagline, about, logo, ...look }: SaveBrandInput,
): Promise<Result<null, "unknown_picture">> {
  return withTenant(scope, async (tx) => {
    const picture = isPicture(logo) ? await findImage(tx, scope, logo) : null;
    if (picture === undefined) return fail("unknown_picture");
    const logoUrl = logo === undefined ? scope.tenant.brand.logoUrl : picture && logoOf(picture);
    const brand = { ...scope.tenant.brand, ...look, logoUrl };
    const words = { name, tagline: tagline ?? null, about: about ?? null };
    await updateTenant(tx, scope, { ...words, brand });
    await writeAudit(tx, scope, {
      action: "brand:edit",
      subjectType: "tenant",
      detail: { ...words, ...look, logoUrl },
    });
    return ok(null);
  });
}

function isPicture(logo: SaveBrandInput["logo"]): logo is string {
  return logo !== undefined && logo !== "none";
}
