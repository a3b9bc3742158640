import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { countUses, deleteLevel, lockPriorities, selectLevels } from "./store";

/** Removes a level that no rule and no reserved hours name (`level_in_use`). */
export async function removePriorityLevel(
  scope: TenantScope,
  { levelId }: { readonly levelId: string },
): Promise<Result<null, "level_in_use" | "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    await lockPriorities(tx, scope);
    const found = (await selectLevels(tx, scope)).find(({ id }) => id === levelId);
    if (!found) return fail("not_found");
    if ((await countUses(tx, scope, found.level)) > 0) return fail("level_in_use");
    await deleteLevel(tx, scope, levelId);
    await writeAudit(tx, scope, {
      action: "priority:remove",
      subjectType: "priority_level",
      subjectId: levelId,
      detail: found,
    });
    return ok(null);
  });
}
