import { decideStep } from "../appointments/decide-step";
import { type AppointmentStatus, transition } from "../appointments/status";
import type { LocalDate } from "../time/civil";
import { toMinute } from "../time/epoch";
import { type Mark, type MarkStep, markSteps } from "./mark";

/** A day as a device keeps it. Moments are ISO 8601. */
export type OfflineList = {
  /** Of the form of this; a device that knows another one reads the list anew. */
  readonly version: typeof offlineListVersion;
  /** The seat that it was given to. */
  readonly owner: string;
  readonly date: LocalDate;
  readonly readAt: string;
  /** With the offset of the tenant's zone. */
  readonly expiresAt: string;
  readonly practice: string;
  readonly timeZone: string;
  readonly country: string;
  readonly sheets: readonly OfflineSheet[];
};

export type OfflineSheet = {
  readonly professionalId: string;
  readonly professional: string;
  readonly appointments: readonly OfflineAppointment[];
};

export type OfflineAppointment = {
  readonly id: string;
  readonly version: number;
  readonly status: AppointmentStatus;
  readonly start: string;
  readonly end: string;
  readonly name: string;
  /** To call, and as it is written there. */
  readonly phone: { readonly number: string; readonly text: string } | null;
  readonly service: string;
  readonly room: string | null;
  readonly reason: string | null;
  readonly notes: string | null;
  readonly callerName: string | null;
  readonly priority: string | null;
  readonly overbooked: boolean;
};

export const offlineListVersion = 1;

/** A status with what was noted since and is not sent yet. What was noted before the list was read may be in it. */
export function statusWithMarks(
  { id, status }: Pick<OfflineAppointment, "id" | "status">,
  marks: readonly Mark[],
): AppointmentStatus {
  return marks
    .filter(({ appointmentId }) => appointmentId === id)
    .reduce((at, { step, seenStatus }) => {
      const next = seenStatus === at ? transition(at, step) : undefined;
      return next?.ok ? next.value : at;
    }, status);
}

/** What may be noted now, the likeliest first. */
export function markStepsOf(
  { start }: Pick<OfflineAppointment, "start">,
  status: AppointmentStatus,
  nowMs: number,
): readonly MarkStep[] {
  const startMinute = toMinute(Date.parse(start));
  const nowMinute = toMinute(nowMs);
  return markSteps.filter((step) => decideStep({ status, startMinute }, step, nowMinute).ok);
}
