import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ChangeStatusCode, changeStatus } from "@/lib/appointments/change-status";
import { writeAudit } from "@/lib/audit/write-audit";
import type { StatusStep } from "@/lib/core/appointments/decide-step";
import type { QueueState } from "@/lib/core/queue/state";
import { fail, ok, type Result } from "@/lib/core/result";
import { openEntry } from "./open-entry";
import type { PutBackInput } from "./schema";
import { updateEntry } from "./store";

/**
 * Takes the last step back: a call, a skip, that somebody came in, is done or has left. Who returns to the queue
 * stands where they stood. `queue_moved` where they are not any more where the person saw them.
 */
export async function putBack(
  scope: TenantScope,
  { entryId, expectedState }: PutBackInput,
): Promise<Result<null, ChangeStatusCode | "queue_moved", undefined>> {
  const outcome = await withTenant(scope, async (tx) => {
    const entry = await openEntry(tx, scope, entryId);
    if (!entry) return fail("not_found");
    const { state, appointmentId } = entry;
    if (expectedState && expectedState !== state) return fail("queue_moved");
    const step = appointmentId === null ? undefined : steps[state];
    if (step && appointmentId !== null) return ok({ step, appointmentId });
    if (state === "waiting" && entry.skippedAt === null) return fail("illegal_transition");
    const change =
      state === "called" ? { calledAt: null, calledToId: null } : { skippedAt: null, leftAt: null };
    await updateEntry(tx, scope, entryId, change);
    await writeAudit(tx, scope, {
      ...{ action: "queue:undo", subjectType: "queue_entry", subjectId: entryId },
    });
    return ok(null);
  });
  if (!outcome.ok || outcome.value === null) return outcome.ok ? ok(null) : outcome;
  const changed = await changeStatus(scope, outcome.value);
  return changed.ok ? ok(null) : changed;
}

/** What the appointment itself takes back. Who left comes again. */
const steps: Partial<Record<QueueState, StatusStep>> = {
  in_room: "undo",
  done: "undo",
  left: "arrive",
};
