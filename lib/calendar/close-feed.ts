import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { feedOwner } from "./feed-owner";
import { revokeFeed } from "./feed-store";

/** The address of the actor's own calendar opens no more; a new one will be another. */
export async function closeFeed(scope: TenantScope): Promise<Result<null, "not_found">> {
  const owner = feedOwner(scope.actor);
  if (!owner) return fail("not_found");
  await withTenant(scope, async (tx) => {
    if (await revokeFeed(tx, scope, owner)) {
      await writeAudit(tx, scope, { action: "calendar:close", subjectType: "calendar_feed" });
    }
  });
  return ok(null);
}
