import { fail, ok, type Result } from "../result";

export const appointmentStatuses = [
  "pending",
  "confirmed",
  "arrived",
  "in_progress",
  "completed",
  "cancelled",
  "no_show",
] as const;

export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** What can happen to an appointment's state. Moving it to another time changes no state. */
export type AppointmentEvent =
  | "confirm"
  | "arrive"
  | "start"
  | "complete"
  | "cancel"
  | "miss"
  | "undo";

/** The one table of legal transitions; what it does not list cannot happen. `undo` takes a slip of the desk back. */
const transitions: Record<
  AppointmentStatus,
  Partial<Record<AppointmentEvent, AppointmentStatus>>
> = {
  pending: { confirm: "confirmed", arrive: "arrived", cancel: "cancelled", miss: "no_show" },
  confirmed: { arrive: "arrived", start: "in_progress", cancel: "cancelled", miss: "no_show" },
  arrived: { start: "in_progress", complete: "completed", miss: "no_show", undo: "confirmed" },
  in_progress: { complete: "completed", undo: "arrived" },
  completed: { undo: "in_progress" },
  cancelled: {},
  no_show: { arrive: "arrived", undo: "confirmed" },
};

export function transition(
  status: AppointmentStatus,
  event: AppointmentEvent,
): Result<AppointmentStatus, "illegal_transition"> {
  const next = transitions[status][event];
  return next ? ok(next) : fail("illegal_transition");
}

export function canTransition(status: AppointmentStatus, event: AppointmentEvent): boolean {
  return transitions[status][event] !== undefined;
}

/** Whether an appointment in this state keeps others out of its time: the same rule as the database's `active`. */
export function blocksTime(status: AppointmentStatus): boolean {
  return status !== "cancelled" && status !== "no_show";
}
