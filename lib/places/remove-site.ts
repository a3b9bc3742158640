import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SiteIdInput } from "./schema";
import { deleteSite, lockSites, selectSites } from "./store";

/** Deletes a place that was never used. `site_in_use` where hours, rooms or appointments name it: switch it off. */
export async function removeSite(
  scope: TenantScope,
  { siteId }: SiteIdInput,
): Promise<Result<null, "not_found" | "site_in_use">> {
  return withTenant(scope, async (tx) => {
    await lockSites(tx, scope);
    const found = (await selectSites(tx, scope)).find(({ id }) => id === siteId);
    if (!found) return fail("not_found");
    if (found.isUsed) return fail("site_in_use");
    await deleteSite(tx, scope, siteId);
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "site",
      subjectId: siteId,
      detail: { change: "deleted", name: found.name },
    });
    return ok(null);
  });
}
