import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayServe } from "@/lib/core/tenancy/permissions";
import { lockFreed, stopFreed } from "./freed-store";
import type { FreedTimeInput } from "./schema";

/** The desk keeps a freed time for itself; whoever is thinking about it may still take it. */
export async function stopFreedTime(
  scope: TenantScope,
  { freedTimeId }: FreedTimeInput,
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    const freed = await lockFreed(tx, scope, freedTimeId);
    const isTheirs = freed && mayServe(scope.actor, freed.professionalId);
    if (!isTheirs || !(await stopFreed(tx, scope, freedTimeId))) return fail("not_found");
    await writeAudit(tx, scope, {
      action: "waitlist:stop",
      subjectType: "freed_time",
      subjectId: freedTimeId,
    });
    return ok(null);
  });
}
