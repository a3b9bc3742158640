import type { AppointmentStatus } from "../appointments/status";

/** What can be noted on a list without a connection. Taking one back before it is sent takes it off the device. */
export const markSteps = ["arrive", "start", "complete", "miss"] as const;

export type MarkStep = (typeof markSteps)[number];

/** Something that somebody noted where the server could not be asked. Moments are epoch milliseconds. */
export type Mark = {
  /** Made on the device; the server does it once per id. */
  readonly id: string;
  readonly appointmentId: string;
  readonly step: MarkStep;
  /** By the clock of the device. */
  readonly madeAtMs: number;
  /** When the server read the list that they had before them. */
  readonly listReadAtMs: number;
  /** As it stood for them: in the list, with the marks that they had made before. */
  readonly seenStatus: AppointmentStatus;
  readonly seenVersion: number;
  /** Whom it is about, in words for the person who made it. */
  readonly name: string;
  /** Of the appointment, ISO 8601. */
  readonly start: string;
};

/** Whether what was noted is so already, whoever noted it: somebody who is in has arrived. */
export function isSoAlready(step: MarkStep, status: AppointmentStatus): boolean {
  return implied[step].includes(status);
}

const implied: Record<MarkStep, readonly AppointmentStatus[]> = {
  arrive: ["arrived", "in_progress", "completed"],
  start: ["in_progress", "completed"],
  complete: ["completed"],
  miss: ["no_show"],
};
