import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ChangeStatusCode, changeStatus } from "@/lib/appointments/change-status";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { openEntry } from "./open-entry";
import type { EntryInput } from "./schema";
import { updateEntry } from "./store";

/**
 * Somebody went away before they were attended. An appointment whose time has come was missed; before its time they
 * are only not here any more, and expected again.
 */
export async function leaveQueue(
  scope: TenantScope,
  { entryId }: EntryInput,
): Promise<Result<null, ChangeStatusCode | "queue_moved", undefined>> {
  const left = await withTenant(scope, async (tx) => {
    const entry = await openEntry(tx, scope, entryId);
    if (!entry) return fail("not_found");
    const isHere = entry.state === "waiting" || entry.state === "called";
    if (!isHere) return fail("queue_moved");
    if (entry.appointmentId !== null) return ok(entry.appointmentId);
    await updateEntry(tx, scope, entryId, { leftAt: new Date(scope.nowMs) });
    await writeAudit(tx, scope, {
      ...{ action: "queue:leave", subjectType: "queue_entry", subjectId: entryId },
    });
    return ok(null);
  });
  if (!left.ok || left.value === null) return left.ok ? ok(null) : left;
  const target = { appointmentId: left.value, expectedStatus: "arrived" } as const;
  const missed = await changeStatus(scope, { ...target, step: "miss" });
  if (missed.ok) return ok(null);
  if (missed.code !== "too_early") return missed;
  const back = await changeStatus(scope, { ...target, step: "undo" });
  return back.ok ? ok(null) : back;
}
