import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { moveEntry } from "./store";

/** Puts somebody back where they stood. */
export async function restoreToWaitlist(
  scope: TenantScope,
  { entryId }: { readonly entryId: string },
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if (!(await moveEntry(tx, scope, entryId, { from: "removed", to: "waiting" }))) {
      return fail("not_found");
    }
    await writeAudit(tx, scope, {
      action: "waitlist:restore",
      subjectType: "waitlist_entry",
      subjectId: entryId,
    });
    return ok(null);
  });
}
