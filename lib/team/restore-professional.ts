import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { ProfessionalIdInput } from "./schema";
import { lockTeam, updateProfessional } from "./store";
import { withinPlan } from "./within-plan";

/**
 * Takes somebody who was switched off back into the team, with the profile, the services and the hours they had.
 * `plan_professionals` where the plan allows nobody more.
 */
export async function restoreProfessional(
  scope: TenantScope,
  { professionalId: id }: ProfessionalIdInput,
): Promise<Result<{ readonly active: boolean }, "not_found" | "plan_professionals">> {
  const restore = async (tx: Tx) => {
    const known = (await lockTeam(tx, scope)).find((each) => each.id === id);
    if (!known) return fail("not_found");
    if (known.active) return ok({ active: true });
    await updateProfessional(tx, scope, id, { active: true });
    await writeAudit(tx, scope, {
      action: "team:edit",
      subjectType: "professional",
      subjectId: id,
      detail: { change: "restored" },
    });
    return ok({ active: true });
  };
  return withinPlan(() => withTenant(scope, restore));
}
