import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { moveEntry } from "./store";

/** Takes somebody off the list; the entry stays in the records and can be put back in its place. */
export async function removeFromWaitlist(
  scope: TenantScope,
  { entryId }: { readonly entryId: string },
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if (!(await moveEntry(tx, scope, entryId, { from: "waiting", to: "removed" }))) {
      return fail("not_found");
    }
    await writeAudit(tx, scope, {
      action: "waitlist:remove",
      subjectType: "waitlist_entry",
      subjectId: entryId,
    });
    return ok(null);
  });
}
