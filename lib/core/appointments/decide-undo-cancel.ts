import { fail, ok, type Result } from "../result";
import type { Actor } from "../tenancy/permissions";
import type { AppointmentStatus } from "./status";

export interface CancelledAppointment {
  readonly status: AppointmentStatus;
  readonly cancelledAtMs: number | null;
  readonly cancelledBy: Actor["kind"] | null;
}

/** How long it is offered, as that of a move is. */
const offeredMs = 10_000;

/** Longer than it is offered, for whoever touches it at the last moment over a slow line. */
export const undoCancelWithinMs = 60_000;

/** Whether the team's own cancellation can still be taken back with one touch; later the appointment is booked again. */
export function decideUndoCancel(
  { status, cancelledAtMs, cancelledBy }: CancelledAppointment,
  nowMs: number,
): Result<null, "version_conflict" | "undo_too_late"> {
  if (status !== "cancelled" || cancelledAtMs === null) return fail("version_conflict");
  const isOwn = cancelledBy === "member";
  return isOwn && nowMs - cancelledAtMs <= undoCancelWithinMs ? ok(null) : fail("undo_too_late");
}

/** How much longer taking the team's own cancellation back is offered; 0: no more, or it is not cancelled. */
export function undoCancelLeftMs(
  { cancelledAtMs, cancelledBy }: CancelledAppointment,
  nowMs: number,
): number {
  if (cancelledAtMs === null || cancelledBy !== "member") return 0;
  return Math.max(0, cancelledAtMs + offeredMs - nowMs);
}
