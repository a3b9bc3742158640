import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { placeAt } from "@/lib/core/place-in-list";
import { fail, ok, type Result } from "@/lib/core/result";
import type { MoveServiceInput } from "./schema";
import { lockServices, updateService } from "./store";

/** Moves a service one place up or down in the list that clients read; at an end it stays. */
export async function moveService(
  scope: TenantScope,
  { serviceId, direction }: MoveServiceInput,
): Promise<Result<null, "not_found">> {
  return withTenant(scope, async (tx) => {
    const list = await lockServices(tx, scope);
    const index = list.findIndex(({ id }) => id === serviceId);
    const moved = list[index];
    if (!moved) return fail("not_found");
    const ordered = placeAt(list, moved, index + 1 + (direction === "up" ? -1 : 1));
    for (const [position, each] of ordered.entries()) {
      if (each.position !== position) await updateService(tx, scope, each.id, { position });
    }
    await writeAudit(tx, scope, {
      action: "service:edit",
      subjectType: "service",
      subjectId: serviceId,
      detail: { change: "reordered", direction },
    });
    return ok(null);
  });
}
