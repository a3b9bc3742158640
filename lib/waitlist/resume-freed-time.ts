import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayServe } from "@/lib/core/tenancy/permissions";
import { kickNotifications } from "@/lib/notifications/kick";
import { lockFreed, resumeFreed } from "./freed-store";
import type { FreedTimeInput } from "./schema";

/** A freed time that the desk kept for itself, or that nobody was left for, goes to whoever is next now. */
export async function resumeFreedTime(
  scope: TenantScope,
  { freedTimeId }: FreedTimeInput,
): Promise<Result<null, "not_found", undefined>> {
  const outcome = await withTenant(scope, async (tx) => {
    const freed = await lockFreed(tx, scope, freedTimeId);
    const isTheirs = freed && mayServe(scope.actor, freed.professionalId);
    if (!isTheirs || !(await resumeFreed(tx, scope, freedTimeId))) return fail("not_found");
    await writeAudit(tx, scope, {
      action: "waitlist:resume",
      subjectType: "freed_time",
      subjectId: freedTimeId,
    });
    return ok(null);
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}
