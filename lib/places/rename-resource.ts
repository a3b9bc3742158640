import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { namesFor } from "./names-for";
import { lockResources, updateResource } from "./resource-store";
import type { RenameResourceInput } from "./schema";

/** Calls a room or chair something else. `name_taken` where another at the same place is called so. */
export async function renameResource(
  scope: TenantScope,
  { resourceId, name }: RenameResourceInput,
): Promise<Result<{ readonly id: string }, "not_found" | "name_taken">> {
  return withTenant(scope, async (tx) => {
    const rooms = await lockResources(tx, scope);
    const found = rooms.find(({ id }) => id === resourceId);
    if (!found) return fail("not_found");
    const others = rooms.filter(({ id, siteId }) => id !== resourceId && siteId === found.siteId);
    const names = others.map((each) => each.name);
    if (!namesFor(name, 1, names)) return fail("name_taken");
    await updateResource(tx, scope, resourceId, { name });
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource",
      subjectId: resourceId,
      detail: { change: "renamed", from: found.name, to: name },
    });
    return ok({ id: resourceId });
  });
}
