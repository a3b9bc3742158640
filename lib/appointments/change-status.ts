import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { attendanceTimes } from "@/lib/core/appointments/attendance-times";
import { decideStep, type StatusStep, type StepRefusal } from "@/lib/core/appointments/decide-step";
import { type AppointmentStatus, blocksTime } from "@/lib/core/appointments/status";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { noteArrival } from "@/lib/queue/note-arrival";
import {
  type Changed,
  type ChangedAppointment,
  type ChangeTarget,
  changeAppointment,
  isStale,
} from "./change-appointment";
import { catchLostRace, type LostRace } from "./lost-race";
import { type AppointmentRow, giveTimeBack, updateAppointment, writeHistory } from "./store";
import { takeTimeBack } from "./take-time-back";

export type ChangeStatusInput = ChangeTarget & {
  readonly step: StatusStep;
  /** The status that the person saw; left out, the newest is meant. */
  readonly expectedStatus?: AppointmentStatus | undefined;
};

export type ChangeStatusCode = StepRefusal | LostRace | "not_found" | "version_conflict";

/**
 * Notes at the desk that somebody arrived, is attended, is done, or did not come, and takes such a note back. Somebody
 * who was missed and comes after all takes their time back, unless it was given away (`slot_taken`). `along` is written
 * in the same transaction, last.
 */
export function changeStatus(
  scope: TenantScope,
  input: ChangeStatusInput,
  along?: (tx: Tx) => Promise<unknown>,
): Promise<Result<ChangedAppointment, ChangeStatusCode, undefined>> {
  return catchLostRace(
    changeAppointment(scope, input, async (tx, row) => {
      const changed = await change(tx, scope, row, input);
      if (changed.ok) await along?.(tx);
      return changed;
    }),
  );
}

async function change(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  { step, expectedStatus, ...target }: ChangeStatusInput,
): Promise<Result<Changed, StepRefusal | "version_conflict", undefined>> {
  if (isStale(row, target)) return fail("version_conflict");
  if (expectedStatus && expectedStatus !== row.status) return fail("version_conflict");
  const decided = decideStep(row, step, toMinute(scope.nowMs));
  if (!decided.ok) return fail(decided.code);
  const toStatus = decided.value;
  const { id, version, startsAt, status: fromStatus } = row;
  if (blocksTime(fromStatus) && !blocksTime(toStatus)) await giveTimeBack(tx, scope, row);
  if (!blocksTime(fromStatus) && blocksTime(toStatus)) await takeTimeBack(tx, scope, row);
  const times = attendanceTimes(row, toStatus, new Date(scope.nowMs));
  await Promise.all([
    updateAppointment(tx, scope, id, { status: toStatus, ...times }),
    noteArrival(tx, scope, row, toStatus),
    writeHistory(tx, scope, {
      appointmentId: id,
      version,
      kind: "status_changed",
      fromStatus,
      toStatus,
    }),
  ]);
  return ok({ version, startsAt, message: null });
}
