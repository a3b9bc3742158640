import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { FutureAppointments } from "./save-professional";
import type { ProfessionalIdInput } from "./schema";
import { countAhead, deleteProfessional, isNamed, lockTeam, updateProfessional } from "./store";

export type RemovedProfessional = { readonly outcome: "deleted" | "archived" };

/**
 * Takes somebody out of the team: who ever attended, or has an account, is switched off and keeps their history,
 * somebody else is deleted with their hours. `has_future_appointments` (with their `count`) while clients expect them.
 */
export async function removeProfessional(
  scope: TenantScope,
  { professionalId: id }: ProfessionalIdInput,
): Promise<
  Result<
    RemovedProfessional,
    "not_found" | "has_future_appointments",
    FutureAppointments | undefined
  >
> {
  return withTenant(scope, async (tx) => {
    const team = await lockTeam(tx, scope);
    if (!team.some((each) => each.id === id)) return fail("not_found");
    const count = await countAhead(tx, scope, id);
    if (count > 0) return fail("has_future_appointments", { count });
    const staysInHistory = await isNamed(tx, scope, id);
    if (staysInHistory) await updateProfessional(tx, scope, id, { active: false });
    else await deleteProfessional(tx, scope, id);
    await writeAudit(tx, scope, {
      action: "team:edit",
      subjectType: "professional",
      subjectId: id,
      detail: { change: staysInHistory ? "archived" : "deleted" },
    });
    return ok({ outcome: staysInHistory ? "archived" : "deleted" });
  });
}
