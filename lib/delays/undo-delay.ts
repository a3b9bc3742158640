import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { AppointmentRow } from "@/lib/appointments/change-together";
import { moveTogether, type TogetherMove } from "@/lib/appointments/move-together";
import { moveNotice } from "@/lib/appointments/notice";
import { writeAudit } from "@/lib/audit/write-audit";
import { type DayContexts, readDayContexts } from "@/lib/availability/reads";
import { fail, ok, type Result } from "@/lib/core/result";
import { occupiedInterval } from "@/lib/core/scheduling/context";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweMessages } from "@/lib/notifications/outbox";
import { allOrNothing } from "./all-or-nothing";
import { closeDelay } from "./end-delay";
import { withoutLimits } from "./placing";
import type { DelayIdInput } from "./schema";
import { lockDelay, lockRows, selectMoved, updateDelay } from "./store";

export type UndoDelayCode = "not_found" | "undo_too_late" | "delay_changed";

/** Undoing is offered for ten seconds; a click on its way is not refused. */
const undoneWithinMs = 60_000;

/**
 * Takes a delay back that was just announced: everybody stands where they stood, and what has not left is not sent. All of
 * it or nothing: where one of them was changed since, or their time was given away, nothing happens.
 */
export async function undoDelay(
  scope: TenantScope,
  { delayId }: DelayIdInput,
): Promise<Result<{ id: string }, UndoDelayCode>> {
  const outcome = await allOrNothing(scope, (tx) => undo(tx, scope, delayId));
  if (!outcome.ok) return outcome;
  kickNotifications(scope);
  return ok({ id: delayId });
}

async function undo(
  tx: Tx,
  scope: TenantScope,
  delayId: string,
): Promise<Result<null, UndoDelayCode>> {
  const found = await lockDelay(tx, scope, delayId);
  if (!found || !mayActOnProfessional(scope.actor, found.professionalId)) return fail("not_found");
  const isLate = scope.nowMs - found.createdAt.getTime() > undoneWithinMs;
  if (found.endedAt || isLate) return fail("undo_too_late");
  const moved = await selectMoved(tx, scope, delayId);
  const ids = moved.map(({ appointmentId }) => appointmentId);
  const rows = await lockRows(tx, scope, ids);
  const contexts = await readContexts(tx, scope, [...rows.values()], ids);
  const moves: TogetherMove[] = [];
  for (const { appointmentId, version, fromStartsAt } of moved) {
    const row = rows.get(appointmentId);
    const day = row && contexts.get(row.serviceId);
    const isStanding = row && ["pending", "confirmed", "arrived"].includes(row.status);
    if (!day || !isStanding || row.version !== version) return fail("delay_changed");
    const clientTold = await moveNotice(tx, scope, row, { undoes: true });
    moves.push({ row, day, decision: backAt(row, day, fromStartsAt), clientTold });
  }
  await moveBack(tx, scope, moves);
  await closeDelay(tx, scope, delayId);
  await updateDelay(tx, scope, delayId, { isUndone: true });
  await writeAudit(tx, scope, {
    ...{ action: "delay:undo", subjectType: "delay", subjectId: delayId },
  });
  return ok(null);
}

/** By service. */
async function readContexts(
  tx: Tx,
  scope: TenantScope,
  rows: readonly AppointmentRow[],
  exceptAppointmentIds: readonly string[],
): Promise<ReadonlyMap<string, DayContexts>> {
  const first = new Map(rows.map((row) => [row.serviceId, row]));
  const read = [...first].map(async ([serviceId, { professionalId, startMinute }]) => {
    const range = { startMinute, endMinute: startMinute + 1 };
    const query = { serviceId, professionalId, range, exceptAppointmentIds };
    const day = await readDayContexts(tx, scope, query);
    return day ? [[serviceId, withoutLimits(day)] as const] : [];
  });
  return new Map((await Promise.all(read)).flat());
}

/** Where they stood it was decided before: the constraint alone judges whether it is still free. */
function backAt(row: AppointmentRow, day: DayContexts, startsAt: Date): TogetherMove["decision"] {
  const { professionalId, siteId, resourceId } = row;
  const startMinute = toMinute(startsAt.getTime());
  const minutes = toMinute(row.endsAt.getTime()) - row.startMinute;
  return {
    ...{ professionalId, siteId, resourceId, sessionId: null, mostLanes: null, insists: true },
    ...{ startMinute, endMinute: startMinute + minutes },
    occupied: occupiedInterval(startMinute, minutes, day.service),
  };
}

async function moveBack(tx: Tx, scope: TenantScope, moves: readonly TogetherMove[]): Promise<void> {
  if (moves.length === 0) return;
  const changed = await moveTogether(tx, scope, moves);
  await Promise.all(
    changed.map(({ version, startsAt, isTold }, index) =>
      oweMessages(tx, scope, {
        ...{ appointmentId: moves[index]?.row.id ?? "", version, startsAt, kind: "moved" },
        ...{ isTold: isTold !== false, isWithheld: isTold === false },
      }),
    ),
  );
}
