import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type ChangeRefusal, decideChange } from "@/lib/core/appointments/change-policy";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import {
  type Changed,
  type ChangedAppointment,
  type ChangeTarget,
  changeAppointment,
  isStale,
} from "./change-appointment";
import { chosenNotice, type NoticeChoice } from "./notice";
import { type AppointmentRow, giveTimeBack, updateAppointment, writeHistory } from "./store";

export type CancelAppointmentInput = ChangeTarget &
  NoticeChoice & {
    readonly reason?: string | undefined;
    /** Whether it can be undone with one touch. */
    readonly canBeUndone?: boolean | undefined;
  };

export type CancelCode = ChangeRefusal | "not_found" | "reason_required" | "version_conflict";

/** Ends an appointment and gives its time back; its history stays. The team must say why, a client may. */
export async function cancelAppointment(
  scope: TenantScope,
  input: CancelAppointmentInput,
): Promise<Result<ChangedAppointment, CancelCode>> {
  if (scope.actor.kind === "member" && !input.reason) return fail("reason_required");
  return changeAppointment(scope, input, (tx, row) => cancelRow(tx, scope, row, input));
}

/** A locked appointment; the message is the caller's to owe. */
export async function cancelRow(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  input: CancelAppointmentInput,
): Promise<Result<Changed, CancelCode, undefined>> {
  const { actor, tenant, nowMs } = scope;
  const decided = decideChange(row, "cancel", tenant, actor, toMinute(nowMs));
  if (!decided.ok) return fail(decided.code);
  if (isStale(row, input)) return fail("version_conflict");
  const version = row.version + 1;
  const reason = input.reason ?? null;
  const clientTold = chosenNotice(scope, input, "cancelled");
  await Promise.all([
    giveTimeBack(tx, scope, row),
    updateAppointment(tx, scope, row.id, {
      status: "cancelled",
      version,
      cancelledAt: new Date(nowMs),
      cancelledBy: actor.kind,
      cancelReason: reason,
    }),
    writeHistory(tx, scope, {
      appointmentId: row.id,
      version,
      kind: "cancelled",
      fromStatus: row.status,
      toStatus: "cancelled",
      fromStartsAt: row.startsAt,
      reason,
      clientTold,
    }),
  ]);
  const { startsAt } = row;
  const waits = input.canBeUndone;
  return ok({ version, startsAt, message: "cancelled", isTold: clientTold, waits });
}
