import type { AppointmentStatus } from "../appointments/status";

export const queueStates = ["waiting", "called", "in_room", "done", "left"] as const;

export type QueueState = (typeof queueStates)[number];

/** What is known of somebody with a ticket. Times are given or null, whatever they are. */
export interface TicketFacts {
  /** Of the appointment; null: none yet. */
  readonly status: AppointmentStatus | null;
  readonly calledAt: unknown;
  readonly leftAt: unknown;
}

/** Where they are. The appointment knows best; a walk-in who has none yet stands in the ticket alone. */
export function queueStateOf({ status, calledAt, leftAt }: TicketFacts): QueueState {
  switch (status) {
    case null:
      if (leftAt !== null) return "left";
      return calledAt === null ? "waiting" : "called";
    case "arrived":
      return calledAt === null ? "waiting" : "called";
    case "in_progress":
      return "in_room";
    case "completed":
      return "done";
    // An arrival that was taken back: they are expected again, and have left the queue.
    case "pending":
    case "confirmed":
    case "cancelled":
    case "no_show":
      return "left";
  }
}
