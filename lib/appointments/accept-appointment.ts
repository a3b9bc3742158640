import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type AcceptRefusal, decideAccept } from "@/lib/core/appointments/decide-accept";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import {
  type Changed,
  type ChangedAppointment,
  type ChangeTarget,
  changeAppointment,
} from "./change-appointment";
import { type AppointmentRow, updateAppointment, writeHistory } from "./store";

export type AcceptCode = AcceptRefusal | "not_found";

/**
 * A client says that they will come, or the team confirms a pending appointment. A second time changes nothing.
 */
export async function acceptAppointment(
  scope: TenantScope,
  input: Pick<ChangeTarget, "appointmentId">,
): Promise<Result<ChangedAppointment, AcceptCode>> {
  return changeAppointment(scope, input, (tx, row) => acceptRow(tx, scope, row));
}

/** A locked appointment; the message is the caller's to owe. */
export async function acceptRow(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
): Promise<Result<Changed, AcceptCode, undefined>> {
  const { actor, nowMs } = scope;
  const appointment = { ...row, clientAccepted: row.acceptedAt !== null };
  const decided = decideAccept(appointment, actor.kind, toMinute(nowMs));
  if (!decided.ok) return fail(decided.code);
  const { version, startsAt } = row;
  const { isNews, toStatus } = decided.value;
  if (!isNews) return ok({ version, startsAt, message: null });
  await Promise.all([
    updateAppointment(tx, scope, row.id, {
      status: toStatus,
      ...(actor.kind === "client" ? { acceptedAt: new Date(nowMs) } : {}),
    }),
    writeHistory(tx, scope, {
      appointmentId: row.id,
      version,
      kind: "accepted",
      fromStatus: row.status,
      toStatus,
    }),
  ]);
  return ok({ version, startsAt, message: "accepted" });
}
