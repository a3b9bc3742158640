import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { revokeRow } from "./store";

/** From now on the link of a screen opens nothing. */
export async function revokeScreen(
  scope: TenantScope,
  { screenId }: { readonly screenId: string },
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if (!(await revokeRow(tx, scope, screenId))) return fail("not_found");
    await writeAudit(tx, scope, {
      ...{ action: "screen:revoke", subjectType: "queue_screen", subjectId: screenId },
    });
    return ok(null);
  });
}
