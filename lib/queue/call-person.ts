import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { goesTo } from "./goes-to";
import { openEntry } from "./open-entry";
import { readLine } from "./read-line";
import type { CallPersonInput } from "./schema";
import { updateEntry } from "./store";

export type CallPersonCode = "not_found" | "already_called" | "queue_moved" | "choose_professional";

/**
 * Calls somebody whom the desk chose, whatever the rule says. Who wants anybody goes to whom the desk says, or else to
 * whom the queue foresees.
 */
export async function callPerson(
  scope: TenantScope,
  { entryId, professionalId }: CallPersonInput,
): Promise<Result<null, CallPersonCode, undefined>> {
  return withTenant(scope, async (tx) => {
    const entry = await openEntry(tx, scope, entryId);
    if (!entry) return fail("not_found");
    if (entry.state === "called") return fail("already_called");
    if (entry.state !== "waiting") return fail("queue_moved");
    const line = await readLine(tx, scope);
    const calledToId = entry.attendantId ?? professionalId ?? goesTo(scope.actor, line, entryId);
    if (!calledToId) return fail("choose_professional");
    const isKnown = line.attendants.some(({ id }) => id === calledToId);
    if (!isKnown || !mayActOnProfessional(scope.actor, calledToId)) return fail("not_found");
    await updateEntry(tx, scope, entryId, { calledAt: new Date(scope.nowMs), calledToId });
    await writeAudit(tx, scope, {
      ...{ action: "queue:call", subjectType: "queue_entry", subjectId: entryId },
      detail: { chosen: true },
    });
    return ok(null);
  });
}
