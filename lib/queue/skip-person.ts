import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { openEntry } from "./open-entry";
import type { EntryInput } from "./schema";
import { updateEntry } from "./store";

/** Somebody was called and did not come: they stand behind everybody who waits now. */
export async function skipPerson(
  scope: TenantScope,
  { entryId }: EntryInput,
): Promise<Result<null, "not_found" | "queue_moved", undefined>> {
  return withTenant(scope, async (tx) => {
    const entry = await openEntry(tx, scope, entryId);
    if (!entry) return fail("not_found");
    if (entry.state !== "called") return fail("queue_moved");
    const skippedAt = new Date(scope.nowMs);
    await updateEntry(tx, scope, entryId, { skippedAt, calledAt: null, calledToId: null });
    await writeAudit(tx, scope, {
      ...{ action: "queue:skip", subjectType: "queue_entry", subjectId: entryId },
    });
    return ok(null);
  });
}
