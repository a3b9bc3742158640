import { fail, ok, type Result } from "../result";
import type { Actor } from "../tenancy/permissions";
import { type AppointmentStatus, canTransition } from "./status";

export interface ChangeableAppointment {
  readonly status: AppointmentStatus;
  readonly startMinute: number;
}

export interface ChangePolicy {
  /** Until how many hours before the start a client may move or cancel. */
  readonly clientCancelNoticeHours: number;
}

export type ChangeRefusal =
  | "already_cancelled"
  | "not_changeable"
  | "already_past"
  | "too_late_to_change";

/** Whether somebody may move or cancel an appointment at that moment. Clock and notice bind clients, not the team. */
export function decideChange(
  appointment: ChangeableAppointment,
  policy: ChangePolicy,
  actorKind: Actor["kind"],
  nowMinute: number,
): Result<null, ChangeRefusal> {
  if (appointment.status === "cancelled") return fail("already_cancelled");
  if (!canTransition(appointment.status, "cancel")) return fail("not_changeable");
  if (actorKind === "member" || actorKind === "system") return ok(null);
  if (appointment.startMinute <= nowMinute) return fail("already_past");
  return lastChangeMinute(appointment, policy) < nowMinute ? fail("too_late_to_change") : ok(null);
}

/** The last minute in which a client may still move or cancel. */
export function lastChangeMinute(
  appointment: Pick<ChangeableAppointment, "startMinute">,
  policy: ChangePolicy,
): number {
  return appointment.startMinute - policy.clientCancelNoticeHours * 60;
}
