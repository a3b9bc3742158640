import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SavePriorityLevelInput } from "./schema";
import { insertLevel, lockPriorities, selectLevels, updateLevel } from "./store";

/**
 * Adds a level, or corrects one (`levelId`); its rules and reserved hours follow it to another number.
 * `level_taken`: another level has that number.
 */
export async function savePriorityLevel(
  scope: TenantScope,
  { levelId, level, name, noticeMinutes }: SavePriorityLevelInput,
): Promise<Result<{ readonly id: string }, "level_taken" | "not_found", undefined>> {
  const facts = { level, name, noticeMinutes: noticeMinutes ?? null };
  const id = levelId ?? randomUUID();
  return withTenant(scope, async (tx) => {
    await lockPriorities(tx, scope);
    const levels = await selectLevels(tx, scope);
    const former = levels.find((each) => each.id === levelId);
    if (levelId && !former) return fail("not_found");
    if (levels.some((each) => each.level === level && each.id !== id)) return fail("level_taken");
    await (former ? updateLevel(tx, scope, former, facts) : insertLevel(tx, scope, id, facts));
    await writeAudit(tx, scope, {
      action: "priority:edit",
      subjectType: "priority_level",
      subjectId: id,
      detail: facts,
    });
    return ok({ id });
  });
}
