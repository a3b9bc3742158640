import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { lockResources, updateResource } from "./resource-store";
import type { MoveResourceInput } from "./schema";

/** Changes places with the room before or after it, of its kind and site: the first free one is assigned first. */
export async function moveResource(
  scope: TenantScope,
  { resourceId, direction }: MoveResourceInput,
): Promise<Result<null, "not_found">> {
  return withTenant(scope, async (tx) => {
    const rooms = await lockResources(tx, scope);
    const found = rooms.find(({ id }) => id === resourceId);
    if (!found) return fail("not_found");
    const group = rooms.filter(
      ({ kindId, siteId }) => kindId === found.kindId && siteId === found.siteId,
    );
    const other = group[group.indexOf(found) + (direction === "up" ? -1 : 1)];
    if (!other) return ok(null);
    const ordered = rooms.map((room) => {
      if (room === found) return other;
      return room === other ? found : room;
    });
    for (const [position, room] of ordered.entries()) {
      if (room.position !== position) await updateResource(tx, scope, room.id, { position });
    }
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource",
      subjectId: resourceId,
      detail: { change: "reordered", direction },
    });
    return ok(null);
  });
}
