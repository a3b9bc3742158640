import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import type { SaveOpenTrackingInput } from "./schema";
import { updateTenant } from "./store";

/** Whether it is noted from now on that a client opened a message. What is known already stays. */
export async function saveOpenTracking(
  scope: TenantScope,
  { openTracking }: SaveOpenTrackingInput,
): Promise<Result<null>> {
  await withTenant(scope, async (tx) => {
    await updateTenant(tx, scope, { openTracking });
    await writeAudit(tx, scope, {
      ...{ action: "settings:edit", subjectType: "tenant", detail: { openTracking } },
    });
  });
  return ok(null);
}
