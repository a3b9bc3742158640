import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { lockResources, selectTakings, updateResource } from "./resource-store";
import type { SwitchResourceInput } from "./schema";

/**
 * Takes a room or chair out of use, or into use again. `room_has_future_appointments` (with their `count`) while
 * something is still to happen in it: `emptyResource` moves that to others.
 */
export async function switchResource(
  scope: TenantScope,
  { resourceId, active }: SwitchResourceInput,
): Promise<
  Result<null, "not_found" | "room_has_future_appointments", { readonly count: number } | undefined>
> {
  return withTenant(scope, async (tx) => {
    const found = (await lockResources(tx, scope)).find(({ id }) => id === resourceId);
    if (!found) return fail("not_found");
    const takings = active ? [] : await selectTakings(tx, scope, resourceId);
    if (takings.length > 0) return fail("room_has_future_appointments", { count: takings.length });
    await updateResource(tx, scope, resourceId, { active });
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource",
      subjectId: resourceId,
      detail: { change: active ? "switched_on" : "switched_off", name: found.name },
    });
    return ok(null);
  });
}
