import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweMessages } from "@/lib/notifications/outbox";
import { type AppointmentRow, lockAppointment } from "./store";

/** What a change leaves behind, and the message it owes; no message where nothing changed for the client. */
export type Changed = {
  readonly version: number;
  readonly startsAt: Date;
  readonly message: "accepted" | "moved" | "cancelled" | null;
};

export type ChangeTarget = {
  readonly appointmentId: string;
  /** The version that the person saw; left out, the newest is meant. */
  readonly expectedVersion?: number | undefined;
};

export type ChangedAppointment = { readonly id: string; readonly version: number };

/**
 * The frame of every change: one transaction in which the appointment is locked, read, decided on and written, with
 * the message it owes. `not_found` covers a foreign appointment and one that does not exist alike.
 */
export async function changeAppointment<C extends string, D = undefined>(
  scope: TenantScope,
  target: ChangeTarget,
  change: (tx: Tx, row: AppointmentRow) => Promise<Result<Changed, C, D>>,
): Promise<Result<ChangedAppointment, C | "not_found", D>> {
  const outcome = await withTenant(scope, async (tx) => {
    const row = await lockAppointment(tx, scope, target.appointmentId);
    if (!row) return fail("not_found");
    const changed = await change(tx, row);
    if (!changed.ok) return changed;
    const { id } = row;
    const { version, startsAt, message } = changed.value;
    if (message)
      await oweMessages(tx, scope, { appointmentId: id, version, startsAt, kind: message });
    return ok({ id, version });
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

/** Whether somebody else changed it since the person looked. */
export function isStale(row: AppointmentRow, target: ChangeTarget): boolean {
  return target.expectedVersion !== undefined && target.expectedVersion !== row.version;
}
