import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { lockResources, selectTakings, takeInstead, updateResource } from "./resource-store";
import type { ResourceIdInput } from "./schema";

export type Emptied = {
  /** How many now stand in another room of the same kind and place. */
  readonly moved: number;
  /** How many found none free at their time, and stay. */
  readonly left: number;
};

/**
 * Moves what is still to happen in a room to others of its kind at its place, at the same times, and takes the room
 * out of use once nothing is left in it. Nobody's time changes, so nobody is written to.
 */
export async function emptyResource(
  scope: TenantScope,
  { resourceId }: ResourceIdInput,
): Promise<Result<Emptied, "not_found">> {
  return withTenant(scope, async (tx) => {
    const rooms = await lockResources(tx, scope);
    const found = rooms.find(({ id }) => id === resourceId);
    if (!found) return fail("not_found");
    const others = rooms.filter(
      ({ id, active, kindId, siteId }) =>
        active && id !== resourceId && kindId === found.kindId && siteId === found.siteId,
    );
    let moved = 0;
    let left = 0;
    for (const taking of await selectTakings(tx, scope, resourceId)) {
      let isMoved = false;
      for (const { id } of others) {
        isMoved = await takeInstead(tx, scope, taking, id);
        if (isMoved) break;
      }
      if (isMoved) moved += 1;
      else left += 1;
    }
    if (left === 0) await updateResource(tx, scope, resourceId, { active: false });
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource",
      subjectId: resourceId,
      detail: { change: "emptied", name: found.name, moved, left },
    });
    return ok({ moved, left });
  });
}
