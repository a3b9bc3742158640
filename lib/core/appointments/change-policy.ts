import { fail, ok, type Result } from "../result";
import type { Actor } from "../tenancy/permissions";
import { type AppointmentStatus, canTransition } from "./status";

export interface ChangeableAppointment {
  readonly status: AppointmentStatus;
  readonly startMinute: number;
}

/** Until how many hours before the start somebody may move or cancel. */
export interface ChangePolicy {
  readonly clientMoveNoticeHours: number;
  readonly clientCancelNoticeHours: number;
  readonly staffMoveNoticeHours: number;
  readonly staffCancelNoticeHours: number;
}

export type Change = "move" | "cancel";

export type ChangeRefusal =
  | "already_cancelled"
  | "not_changeable"
  | "already_past"
  | "too_late_to_change"
  | "too_late_to_cancel"
  | "team_notice_passed";

/**
 * Whether somebody may move or cancel an appointment at that moment. Clients have their notice, and the clock. The
 * team's binds professionals and staff, not owners; without one they may also mend what is past. `insists` passes it.
 */
export function decideChange(
  appointment: ChangeableAppointment,
  change: Change,
  policy: ChangePolicy,
  actor: Actor,
  nowMinute: number,
  insists = false,
): Result<null, ChangeRefusal> {
  if (appointment.status === "cancelled") return fail("already_cancelled");
  if (!canTransition(appointment.status, "cancel")) return fail("not_changeable");
  const lastMinute = lastChangeMinute(appointment, change, policy, actor);
  if (actor.kind === "member" || actor.kind === "system") {
    const hours = noticeHours(change, policy, actor);
    const isBound = actor.kind === "member" && actor.role !== "owner" && hours > 0 && !insists;
    return isBound && lastMinute < nowMinute ? fail("team_notice_passed") : ok(null);
  }
  if (appointment.startMinute <= nowMinute) return fail("already_past");
  if (lastMinute >= nowMinute) return ok(null);
  return fail(change === "move" ? "too_late_to_change" : "too_late_to_cancel");
}

/** The last minute in which somebody who is bound by the notice may still move or cancel. */
export function lastChangeMinute(
  appointment: Pick<ChangeableAppointment, "startMinute">,
  change: Change,
  policy: ChangePolicy,
  actor: Pick<Actor, "kind"> = { kind: "client" },
): number {
  return appointment.startMinute - noticeHours(change, policy, actor) * 60;
}

function noticeHours(change: Change, policy: ChangePolicy, { kind }: Pick<Actor, "kind">): number {
  if (kind === "member" || kind === "system") {
    return change === "move" ? policy.staffMoveNoticeHours : policy.staffCancelNoticeHours;
  }
  return change === "move" ? policy.clientMoveNoticeHours : policy.clientCancelNoticeHours;
}
