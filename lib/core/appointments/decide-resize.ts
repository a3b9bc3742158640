import { fail, ok, type Result } from "../result";
import type { AppointmentStatus } from "./status";

export interface ResizableAppointment {
  readonly status: AppointmentStatus;
  readonly startMinute: number;
  /** A seat of a time that several share: it is as long as the others. */
  readonly isShared: boolean;
}

export type ResizeRefusal =
  | "already_cancelled"
  | "not_changeable"
  | "group_length_fixed"
  | "invalid_length";

const shortestMinutes = 5;
const longestMinutes = 12 * 60;

/** Whether an appointment may end at another minute: also one that is going on, as long as it is not over. */
export function decideResize(
  { status, startMinute, isShared }: ResizableAppointment,
  endMinute: number,
): Result<null, ResizeRefusal> {
  if (status === "cancelled") return fail("already_cancelled");
  if (status === "completed" || status === "no_show") return fail("not_changeable");
  if (isShared) return fail("group_length_fixed");
  const minutes = endMinute - startMinute;
  return minutes >= shortestMinutes && minutes <= longestMinutes
    ? ok(null)
    : fail("invalid_length");
}
