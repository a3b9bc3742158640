import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import type { SaveSeeingOthersInput } from "./schema";
import { updateTenant } from "./store";

/** Whether professionals see each other's agendas: all of them, from their next request on. */
export async function saveSeeingOthers(
  scope: TenantScope,
  { professionalsSeeOthers }: SaveSeeingOthersInput,
): Promise<Result<SaveSeeingOthersInput, never>> {
  const choice = { professionalsSeeOthers };
  await withTenant(scope, async (tx) => {
    await updateTenant(tx, scope, choice);
    await writeAudit(tx, scope, {
      ...{ action: "settings:edit", subjectType: "tenant", detail: choice },
    });
  });
  return ok(choice);
}
