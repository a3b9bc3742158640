import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { profileFacts } from "./profile-facts";
import type { AddProfessionalInput } from "./schema";
import { insertProfessional, replaceServices, selectGivable } from "./store";
import { withinPlan } from "./within-plan";

/**
 * Adds somebody who attends, at the end of the list, with what they give. Until they have hours nobody can book them.
 * `not_found` for a service that the tenant does not have; `plan_professionals` where its plan allows nobody more.
 */
export async function addProfessional(
  scope: TenantScope,
  { serviceIds, ...profile }: AddProfessionalInput,
): Promise<
  Result<
    { readonly id: string; readonly availabilityMode: AddProfessionalInput["availabilityMode"] },
    "not_found" | "invalid_amount" | "plan_professionals"
  >
> {
  const facts = profileFacts(scope, profile);
  if (!facts.ok) return facts;
  const id = randomUUID();
  const add = async (tx: Tx) => {
    const givable = new Set((await selectGivable(tx, scope)).map((each) => each.id));
    if (!serviceIds.every((each) => givable.has(each))) return fail("not_found");
    await insertProfessional(tx, scope, id, facts.value);
    await replaceServices(tx, scope, id, serviceIds);
    await writeAudit(tx, scope, {
      action: "team:edit",
      subjectType: "professional",
      subjectId: id,
      detail: { change: "added", ...facts.value, serviceIds },
    });
    return ok({ id, availabilityMode: profile.availabilityMode });
  };
  return withinPlan(() => withTenant(scope, add));
}
