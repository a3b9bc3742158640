import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { deleteResource, lockResources, selectResources } from "./resource-store";
import type { ResourceIdInput } from "./schema";

/** Deletes a room or chair that was never booked. `room_in_use` where its history needs it: take it out of use. */
export async function removeResource(
  scope: TenantScope,
  { resourceId }: ResourceIdInput,
): Promise<Result<null, "not_found" | "room_in_use">> {
  return withTenant(scope, async (tx) => {
    await lockResources(tx, scope);
    const found = (await selectResources(tx, scope)).find(({ id }) => id === resourceId);
    if (!found) return fail("not_found");
    if (found.isUsed) return fail("room_in_use");
    await deleteResource(tx, scope, resourceId);
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource",
      subjectId: resourceId,
      detail: { change: "deleted", name: found.name },
    });
    return ok(null);
  });
}
