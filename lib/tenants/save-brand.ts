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
    const { logoRatio, ...before } = scope.tenant.brand;
    const kept = logo === undefined ? { logoUrl: before.logoUrl, logoRatio } : markOf(picture);
    const brand = { ...before, ...look, ...kept };
    const words = { name, tagline: tagline ?? null, about: about ?? null };
    await updateTenant(tx, scope, { ...words, brand });
    await writeAudit(tx, scope, {
      action: "brand:edit",
      subjectType: "tenant",
      detail: { ...words, ...look, logoUrl: brand.logoUrl },
    });
    return ok(null);
  });
}

/** A logo with its shape, so that pages keep room for a wide one before it has arrived. */
function markOf(
  picture: (Parameters<typeof logoOf>[0] & { width: number; height: number }) | null,
) {
  if (!picture) return { logoUrl: null };
  return { logoUrl: logoOf(picture), logoRatio: picture.width / picture.height };
}

function isPicture(logo: SaveBrandInput["logo"]): logo is string {
  return logo !== undefined && logo !== "none";
}
