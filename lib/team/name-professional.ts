import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { lockTeam, updateProfessional } from "./store";

type Named = {
  readonly professionalId: string;
  readonly name: string;
  readonly title?: string | undefined;
  readonly specialty?: string | undefined;
};

/** How somebody who attends is called, and for what. */
export async function nameProfessional(
  scope: TenantScope,
  { professionalId, name, title, specialty }: Named,
): Promise<Result<null, "not_found">> {
  const facts = { name, title: title ?? null, specialty: specialty ?? null };
  return withTenant(scope, async (tx) => {
    const team = await lockTeam(tx, scope);
    if (!team.some(({ id }) => id === professionalId)) return fail("not_found");
    await updateProfessional(tx, scope, professionalId, facts);
    await writeAudit(tx, scope, {
      ...{ action: "team:edit", subjectType: "professional", subjectId: professionalId },
      detail: { change: "named", ...facts },
    });
    return ok(null);
  });
}
