import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { untieInput } from "./schema";
import { endTie } from "./store";

/** The desk ends that somebody looks after another; only the desk begins it again. */
export async function untiePeople(
  scope: TenantScope,
  { carerId, personId }: z.output<typeof untieInput>,
): Promise<Result<null, "not_found">> {
  return withTenant(scope, async (tx) => {
    if (!(await endTie(tx, scope, { carerId, personId }))) return fail("not_found");
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: personId },
      detail: { change: "family_untied", carerId },
    });
    return ok(null);
  });
}
