import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { deleteReserved } from "./store";

/** Opens reserved hours for everybody, from now on. */
export async function removeReservedHours(
  scope: TenantScope,
  { reservedIds }: { readonly reservedIds: readonly string[] },
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if ((await deleteReserved(tx, scope, reservedIds)) === 0) return fail("not_found");
    await writeAudit(tx, scope, {
      action: "priority:open",
      subjectType: "reserved_hours",
      detail: { reservedIds },
    });
    return ok(null);
  });
}
