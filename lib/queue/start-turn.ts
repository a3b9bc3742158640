import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { attendWalkIn } from "@/lib/appointments/attend-walk-in";
import { type ChangeStatusCode, changeStatus } from "@/lib/appointments/change-status";
import { catchLostRace } from "@/lib/appointments/lost-race";
import { writeAudit } from "@/lib/audit/write-audit";
import type { Person } from "@/lib/clients/find-client";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { goesTo } from "./goes-to";
import { type OpenEntry, openEntry } from "./open-entry";
import { readLine } from "./read-line";
import type { CallPersonInput } from "./schema";
import { updateEntry } from "./store";

export type StartTurnCode =
  | ChangeStatusCode
  | "queue_moved"
  | "choose_professional"
  | "not_given"
  | "service_needed";

/**
 * Somebody comes in. Without an appointment they have one from now on, in the professional's own time where it is
 * free and on top of what stands there where it is not: the judge of double booking decides which.
 */
export async function startTurn(
  scope: TenantScope,
  input: CallPersonInput,
): Promise<Result<null, StartTurnCode, undefined>> {
  const alone = await catchLostRace(start(scope, input, "free"));
  const started =
    !alone.ok && alone.code === "slot_taken"
      ? await catchLostRace(start(scope, input, "on_top"))
      : alone;
  if (!started.ok || started.value === null) return started.ok ? ok(null) : started;
  const changed = await changeStatus(scope, { appointmentId: started.value, step: "start" });
  return changed.ok ? ok(null) : changed;
}

/** The appointment that is only to be started, or null where a walk-in is in. */
function start(
  scope: TenantScope,
  { entryId, professionalId }: CallPersonInput,
  lane: "free" | "on_top",
): Promise<Result<string | null, StartTurnCode, undefined>> {
  return withTenant(scope, async (tx) => {
    const entry = await openEntry(tx, scope, entryId);
    if (!entry) return fail("not_found");
    const isHere = entry.state === "waiting" || entry.state === "called";
    if (!isHere) return fail("queue_moved");
    if (entry.appointmentId !== null) return ok(entry.appointmentId);
    const line = await readLine(tx, scope);
    const asked = entry.calledToId ?? entry.professionalId ?? professionalId;
    const withId = asked ?? goesTo(scope.actor, line, entryId);
    if (!withId) return fail("choose_professional");
    if (!mayActOnProfessional(scope.actor, withId)) return fail("not_found");
    const usual = line.given.find((each) => each.professionalId === withId)?.serviceId;
    const serviceId = entry.serviceId ?? usual;
    if (!serviceId) return fail("service_needed");
    const attended = await attendWalkIn(
      tx,
      scope,
      {
        ...{ person: personOf(entry), professionalId: withId, serviceId, siteId: entry.siteId },
        ...{ reason: entry.reason, priorityLevel: entry.level, arrivedAt: entry.arrivedAt },
      },
      lane,
    );
    if (!attended.ok) return fail(attended.code);
    const calledAt = entry.calledAt ?? new Date(scope.nowMs);
    await updateEntry(tx, scope, entryId, {
      ...{ appointmentId: attended.value, calledAt, calledToId: withId },
    });
    await writeAudit(tx, scope, {
      ...{ action: "queue:start", subjectType: "queue_entry", subjectId: entryId },
    });
    return ok(null);
  });
}

function personOf({ clientId, name, phone }: OpenEntry): Person {
  if (clientId !== null) return { kind: "listed", clientId };
  return {
    kind: "contact",
    contact: { name: name ?? "", email: null, phone },
    rule: "same_contact",
  };
}
