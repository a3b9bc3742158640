import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweMessages, undoSeconds } from "@/lib/notifications/outbox";
import { writeOfferDelay } from "@/lib/waitlist/write-offer-delay";
import { type AppointmentRow, lockAppointment } from "./store";

/** What a change leaves behind, and the message it owes; no message where nothing changed for the client. */
export type Changed = {
  readonly version: number;
  readonly startsAt: Date;
  readonly message: "booked" | "accepted" | "moved" | "cancelled" | null;
  /** Whether the client is told, by choice of the team; null or left out without one: then they are. */
  readonly isTold?: boolean | null | undefined;
  /** Whether it can be undone with one touch: its message waits for that, and so do offers of the time it gives up. */
  readonly waits?: boolean | undefined;
};

export type ChangeTarget = {
  readonly appointmentId: string;
  /** The version that the person saw; left out, the newest is meant. */
  readonly expectedVersion?: number | undefined;
};

export type ChangedAppointment = {
  readonly id: string;
  readonly version: number;
  /** To the team: whether the client is told of it, is not, or cannot be reached by mail; left out: no news. */
  readonly notice?: "owed" | "withheld" | "unreachable";
};

/**
 * The frame of every change: one transaction in which the appointment is locked, read, decided on and written, with
 * the message it owes. `not_found` covers a foreign appointment and one that does not exist alike.
 */
export async function changeAppointment<C extends string, D = undefined>(
  scope: TenantScope,
  target: ChangeTarget,
  change: (tx: Tx, row: AppointmentRow) => Promise<Result<Changed, C, D>>,
): Promise<Result<ChangedAppointment, C | "not_found", D>> {
  let leavesAfterSeconds = 0;
  const outcome = await withTenant(scope, async (tx) => {
    const row = await lockAppointment(tx, scope, target.appointmentId);
    if (!row) return fail("not_found");
    const changed = await change(tx, row);
    if (!changed.ok) return changed;
    const { id } = row;
    const { version, startsAt, message, isTold, waits } = changed.value;
    if (!message) return ok({ id, version });
    if (waits) {
      leavesAfterSeconds = undoSeconds;
      await writeOfferDelay(tx, scope, undoSeconds);
    }
    const owed = await oweMessages(tx, scope, {
      ...{ appointmentId: id, version, startsAt, kind: message },
      ...{ isTold: isTold ?? true, isWithheld: isTold === false, waits },
    });
    return ok({ id, version, ...noticeOf(isTold, owed) });
  });
  const { appointmentId } = target;
  if (outcome.ok) kickNotifications(scope, { afterSeconds: leavesAfterSeconds, appointmentId });
  return outcome;
}

function noticeOf(isTold: Changed["isTold"], isOwed: boolean): Pick<ChangedAppointment, "notice"> {
  if (typeof isTold !== "boolean") return {};
  if (!isTold) return { notice: "withheld" };
  return { notice: isOwed ? "owed" : "unreachable" };
}

/** Whether somebody else changed it since the person looked. */
export function isStale(row: AppointmentRow, target: ChangeTarget): boolean {
  return target.expectedVersion !== undefined && target.expectedVersion !== row.version;
}
