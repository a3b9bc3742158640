import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { deleteKind, lockResources, selectKindUses } from "./resource-store";
import type { KindIdInput } from "./schema";

/** Deletes a kind that no room is of and no service needs; `kind_in_use` otherwise. */
export async function removeKind(
  scope: TenantScope,
  { kindId }: KindIdInput,
): Promise<Result<null, "not_found" | "kind_in_use">> {
  return withTenant(scope, async (tx) => {
    const rooms = await lockResources(tx, scope);
    const found = (await selectKindUses(tx, scope)).find(({ id }) => id === kindId);
    if (!found) return fail("not_found");
    if (found.services.length > 0 || rooms.some((room) => room.kindId === kindId)) {
      return fail("kind_in_use");
    }
    await deleteKind(tx, scope, kindId);
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource_kind",
      subjectId: kindId,
      detail: { change: "deleted", name: found.name },
    });
    return ok(null);
  });
}
