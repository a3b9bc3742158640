import { fail, ok, type Result } from "../result";
import type { Actor } from "../tenancy/permissions";
import type { AppointmentStatus } from "./status";

export interface AcceptableAppointment {
  readonly status: AppointmentStatus;
  readonly startMinute: number;
  /** Whether the client has said that they will come. */
  readonly clientAccepted: boolean;
}

export interface Acceptance {
  readonly toStatus: AppointmentStatus;
  /** False where nothing is left to accept: a second click. */
  readonly isNews: boolean;
}

export type AcceptRefusal = "already_cancelled" | "already_past" | "not_changeable";

/**
 * Either side may accept a pending appointment, which confirms it. A client may accept a confirmed one too, once:
 * that says they will come.
 */
export function decideAccept(
  appointment: AcceptableAppointment,
  actorKind: Actor["kind"],
  nowMinute: number,
): Result<Acceptance, AcceptRefusal> {
  const { status, startMinute, clientAccepted } = appointment;
  if (status === "cancelled") return fail("already_cancelled");
  if (status !== "pending" && status !== "confirmed") return fail("not_changeable");
  if (startMinute <= nowMinute) return fail("already_past");
  const isNews = status === "pending" || (actorKind === "client" && !clientAccepted);
  return ok({ toStatus: "confirmed", isNews });
}
