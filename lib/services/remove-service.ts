import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { ServiceIdInput } from "./schema";
import { deleteService, lockServices, selectUses, updateService } from "./store";

export type Removed = { readonly outcome: "deleted" | "archived" };

/**
 * Takes a service away: one that was ever booked is switched off and keeps its history, another one is deleted.
 * `service_has_future_appointments` (with their `count`) while clients still expect it.
 */
export async function removeService(
  scope: TenantScope,
  { serviceId }: ServiceIdInput,
): Promise<
  Result<
    Removed,
    "not_found" | "service_has_future_appointments",
    { readonly count: number } | undefined
  >
> {
  return withTenant(scope, async (tx) => {
    const [known] = await lockServices(tx, scope, serviceId);
    if (!known) return fail("not_found");
    const { ahead, hasHistory } = await selectUses(tx, scope, serviceId);
    if (ahead > 0) return fail("service_has_future_appointments", { count: ahead });
    if (hasHistory) await updateService(tx, scope, serviceId, { active: false });
    else await deleteService(tx, scope, serviceId);
    await writeAudit(tx, scope, {
      action: "service:edit",
      subjectType: "service",
      subjectId: serviceId,
      detail: { change: hasHistory ? "archived" : "deleted", name: known.name },
    });
    return ok({ outcome: hasHistory ? "archived" : "deleted" });
  });
}
