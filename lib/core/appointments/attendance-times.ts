import type { AppointmentStatus } from "./status";

export interface AttendanceTimes {
  readonly arrivedAt?: Date | null;
  readonly startedAt?: Date | null;
  readonly completedAt?: Date | null;
}

/** What a step of the desk says of when somebody came, was attended and left; taking it back forgets it. */
export function attendanceTimes(
  from: { readonly status: AppointmentStatus; readonly arrivedAt: Date | null },
  toStatus: AppointmentStatus,
  now: Date,
): AttendanceTimes {
  switch (toStatus) {
    case "arrived":
      return from.status === "in_progress"
        ? { startedAt: null }
        : { arrivedAt: from.arrivedAt ?? now };
    case "in_progress":
      return from.status === "completed" ? { completedAt: null } : { startedAt: now };
    case "completed":
      return { completedAt: now };
    case "confirmed":
      return { arrivedAt: null };
    case "pending":
    case "cancelled":
    case "no_show":
      return {};
  }
}
