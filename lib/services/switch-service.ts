import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SwitchServiceInput } from "./schema";
import { lockServices, updateService } from "./store";

/** Stops offering a service, or offers it again. Appointments already made stand, whichever. */
export async function switchService(
  scope: TenantScope,
  { serviceId, active }: SwitchServiceInput,
): Promise<Result<{ readonly active: boolean }, "not_found">> {
  return withTenant(scope, async (tx) => {
    const [known] = await lockServices(tx, scope, serviceId);
    if (!known) return fail("not_found");
    await updateService(tx, scope, serviceId, { active });
    await writeAudit(tx, scope, {
      action: "service:edit",
      subjectType: "service",
      subjectId: serviceId,
      detail: { change: active ? "switched_on" : "switched_off" },
    });
    return ok({ active });
  });
}
