import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { profileFacts } from "./profile-facts";
import type { AddProfessionalInput } from "./schema";
import { insertProfessional, replaceServices, selectGivable } from "./store";

/**
 * Adds somebody who attends, at the end of the list, with what they give. Until they have hours nobody can book them.
 * `not_found` for a service that the tenant does not have.
 */
export async function addProfessional(
  scope: TenantScope,
  { serviceIds, ...profile }: AddProfessionalInput,
): Promise<
  Result<
    { readonly id: string; readonly availabilityMode: AddProfessionalInput["availabilityMode"] },
    "not_found" | "invalid_amount"
  >
> {
  const facts = profileFacts(scope, profile);
  if (!facts.ok) return facts;
  const id = randomUUID();
  return withTenant(scope, async (tx) => {
    const givable = new Set((await selectGivable(tx, scope)).map((each) => each.id));
    if (!serviceIds.every((each) => givable.has(each))) return { ok: false, code: "not_found" };
    await insertProfessional(tx, scope, id, facts.value);
    await replaceServices(tx, scope, id, serviceIds);
    await writeAudit(tx, scope, {
      action: "team:edit",
      subjectType: "professional",
      subjectId: id,
      detail: { change: "added", ...facts.value, serviceIds },
    });
    return ok({ id, availabilityMode: profile.availabilityMode });
  });
}
