import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { RemoveTemplateInput } from "./settings-schema";
import { deleteTemplate } from "./settings-store";

/** Without its approved text, that kind goes by the next channel. */
export async function removeTemplate(
  scope: TenantScope,
  template: RemoveTemplateInput,
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if (!(await deleteTemplate(tx, scope, template))) return fail("not_found");
    await writeAudit(tx, scope, {
      ...{ action: "settings:template-removed", subjectType: "channels", detail: template },
    });
    return ok(null);
  });
}
