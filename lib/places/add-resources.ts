import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { namesFor } from "./names-for";
import { insertResources, lockResources, selectKindUses } from "./resource-store";
import type { AddResourcesInput } from "./schema";
import { lockSites } from "./store";

/**
 * Adds one room or chair, or several that are numbered on from those that are there. `name_taken` where one of that
 * name stands at the same place already; `not_found` for a kind or a site that the tenant does not have.
 */
export async function addResources(
  scope: TenantScope,
  { kindId, siteId, name, count }: AddResourcesInput,
): Promise<Result<{ readonly ids: readonly string[] }, "not_found" | "name_taken">> {
  return withTenant(scope, async (tx) => {
    const sites = await lockSites(tx, scope);
    const rooms = await lockResources(tx, scope);
    const kinds = await selectKindUses(tx, scope);
    const hasSite = siteId === null || sites.some(({ id }) => id === siteId);
    if (!hasSite || !kinds.some(({ id }) => id === kindId)) return fail("not_found");
    const there = rooms.filter((room) => room.siteId === siteId).map((room) => room.name);
    const names = namesFor(name, count, there);
    if (!names) return fail("name_taken");
    const last = Math.max(-1, ...rooms.map(({ position }) => position));
    const rows = names.map((each, index) => ({
      ...{ id: randomUUID(), kindId, siteId, name: each, position: last + 1 + index },
    }));
    await insertResources(tx, scope, rows);
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "resource",
      detail: { change: "added", kindId, siteId, names },
    });
    return ok({ ids: rows.map(({ id }) => id) });
  });
}
