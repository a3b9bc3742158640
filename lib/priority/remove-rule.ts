import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { deleteRule } from "./store";

export async function removePriorityRule(
  scope: TenantScope,
  { ruleId }: { readonly ruleId: string },
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if (!(await deleteRule(tx, scope, ruleId))) return fail("not_found");
    await writeAudit(tx, scope, {
      action: "priority:remove",
      subjectType: "priority_rule",
      subjectId: ruleId,
    });
    return ok(null);
  });
}
