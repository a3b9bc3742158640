import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { decideStep, type StatusStep, type StepRefusal } from "@/lib/core/appointments/decide-step";
import { blocksTime } from "@/lib/core/appointments/status";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import {
  type Changed,
  type ChangedAppointment,
  type ChangeTarget,
  changeAppointment,
} from "./change-appointment";
import { catchLostRace } from "./lost-race";
import { type AppointmentRow, setOccupied, updateAppointment, writeHistory } from "./store";

export type ChangeStatusInput = Pick<ChangeTarget, "appointmentId"> & { readonly step: StatusStep };

export type ChangeStatusCode = StepRefusal | "not_found" | "slot_taken" | "client_busy";

/**
 * Notes at the desk that somebody arrived, is attended, is done, or did not come. Somebody who arrives after all takes
 * their time back, unless it was given away (`slot_taken`).
 */
export function changeStatus(
  scope: TenantScope,
  input: ChangeStatusInput,
): Promise<Result<ChangedAppointment, ChangeStatusCode, undefined>> {
  return catchLostRace(
    changeAppointment(scope, input, (tx, row) => change(tx, scope, row, input.step)),
  );
}

async function change(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  step: StatusStep,
): Promise<Result<Changed, StepRefusal, undefined>> {
  const decided = decideStep(row, step, toMinute(scope.nowMs));
  if (!decided.ok) return fail(decided.code);
  const toStatus = decided.value;
  const { id, version, startsAt, status: fromStatus } = row;
  if (blocksTime(fromStatus) !== blocksTime(toStatus)) {
    await setOccupied(tx, scope, id, blocksTime(toStatus));
  }
  await Promise.all([
    updateAppointment(tx, scope, id, { status: toStatus }),
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
