import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { nextInLine } from "./line";
import { queueDay } from "./queue-day";
import { readLine } from "./read-line";
import type { CallNextInput } from "./schema";
import { lockDay, updateEntry } from "./store";

export type Called = { readonly entryId: string; readonly number: number; readonly name: string };

export type CallNextCode = "not_found" | "queue_empty" | "queue_moved";

/**
 * Calls whoever is next by the practice's rule. Of two who call at once each gets another person; who saw somebody
 * else as the next (`expectedEntryId`) is told that the queue moved, and nobody is called.
 */
export async function callNext(
  scope: TenantScope,
  { professionalId, siteId = null, expectedEntryId }: CallNextInput,
): Promise<Result<Called, CallNextCode, undefined>> {
  if (!mayActOnProfessional(scope.actor, professionalId)) return fail("not_found");
  return withTenant(scope, async (tx) => {
    const { day } = queueDay(scope);
    await lockDay(tx, scope, { siteId, day });
    const line = await readLine(tx, scope);
    if (!line.attendants.some(({ id }) => id === professionalId)) return fail("not_found");
    const { tenant: settings, nowMs } = scope;
    const found = nextInLine(line, { settings, nowMs }, { professionalId, siteId });
    if (!found) return fail("queue_empty");
    const { entryId, number, name } = found;
    if (expectedEntryId && expectedEntryId !== entryId) return fail("queue_moved");
    await updateEntry(tx, scope, entryId, {
      calledAt: new Date(scope.nowMs),
      calledToId: professionalId,
    });
    await writeAudit(tx, scope, {
      ...{ action: "queue:call", subjectType: "queue_entry", subjectId: entryId },
    });
    return ok({ entryId, number, name });
  });
}
