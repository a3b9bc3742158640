import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { insertKind, lockResources, renameKind, selectKindUses } from "./resource-store";
import type { SaveKindInput } from "./schema";

/** Adds a kind of room or chair, or renames one (`kindId`). `name_taken` where another is called the same. */
export async function saveKind(
  scope: TenantScope,
  { kindId, name }: SaveKindInput,
): Promise<Result<{ readonly id: string }, "not_found" | "name_taken">> {
  const id = kindId ?? randomUUID();
  return withTenant(scope, async (tx) => {
    await lockResources(tx, scope);
    const kinds = await selectKindUses(tx, scope);
    if (kindId && !kinds.some((each) => each.id === kindId)) return fail("not_found");
    if (kinds.some((each) => each.id !== id && sameName(each.name, name))) {
      return fail("name_taken");
    }
    if (kindId) await renameKind(tx, scope, id, name);
    else await insertKind(tx, scope, id, name);
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource_kind",
      subjectId: id,
      detail: { change: kindId ? "renamed" : "added", name },
    });
    return ok({ id });
  });
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
