import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SavePriorityRuleInput } from "./schema";
import { insertRule, lockPriorities, selectLevels, updateRule } from "./store";

/** Adds a rule, or corrects one (`ruleId`). Requests already made keep their level. */
export async function savePriorityRule(
  scope: TenantScope,
  { ruleId, ...input }: SavePriorityRuleInput,
): Promise<Result<{ readonly id: string }, "unknown_level" | "not_found", undefined>> {
  const { kind, level, name } = input;
  // Only what its kind asks for: a rule that changed its kind keeps nothing of the former.
  const facts = {
    ...{ kind, level, name },
    words: kind === "reason_words" ? [...input.words] : null,
    ageFrom: kind === "age_from" ? (input.ageFrom ?? null) : null,
    trait: kind === "trait" ? (input.trait ?? null) : null,
    byClient: kind === "declared" && input.byClient,
  };
  const id = ruleId ?? randomUUID();
  return withTenant(scope, async (tx) => {
    await lockPriorities(tx, scope);
    const levels = await selectLevels(tx, scope);
    if (levels.every((each) => each.level !== level)) return fail("unknown_level");
    if (!ruleId) await insertRule(tx, scope, id, facts);
    else if (!(await updateRule(tx, scope, id, facts))) return fail("not_found");
    await writeAudit(tx, scope, {
      action: "priority:edit",
      subjectType: "priority_rule",
      subjectId: id,
      detail: facts,
    });
    return ok({ id });
  });
}
