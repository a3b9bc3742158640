import { fail, ok, type Result } from "../result";
import { minutesPerDay } from "../time/civil";
import { type AppointmentStatus, transition } from "./status";

/** What the desk notes on the day itself, and takes back. */
export const statusSteps = ["arrive", "start", "complete", "miss", "undo"] as const;

export type StatusStep = (typeof statusSteps)[number];

export type StepRefusal = "illegal_transition" | "too_early";

/** Nobody has missed an appointment that has not begun, nobody arrives more than a day early; any slip is taken back. */
export function decideStep(
  appointment: { readonly status: AppointmentStatus; readonly startMinute: number },
  step: StatusStep,
  nowMinute: number,
): Result<AppointmentStatus, StepRefusal> {
  const next = transition(appointment.status, step);
  if (!next.ok) return next;
  if (step === "undo") return ok(next.value);
  const aheadMinutes = appointment.startMinute - nowMinute;
  if (step === "miss" ? aheadMinutes > 0 : aheadMinutes > minutesPerDay) return fail("too_early");
  return ok(next.value);
}
