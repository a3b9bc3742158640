import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { loadClient } from "@/lib/clients/reads";
import { fail, ok, type Result } from "@/lib/core/result";
import { letMailLeave } from "./let-mail-leave";

/** The team says that a client's e-mail works: mail leaves for it again. */
export async function resumeMail(
  scope: TenantScope,
  { clientId }: { readonly clientId: string },
): Promise<Result<null, "not_found", undefined>> {
  const email = (await loadClient(scope, clientId))?.email;
  return withTenant(scope, async (tx) => {
    if (!email || !(await letMailLeave(tx, scope, email))) return fail("not_found");
    await writeAudit(tx, scope, {
      action: "client:resume-mail",
      subjectType: "client",
      subjectId: clientId,
    });
    return ok(null);
  });
}
