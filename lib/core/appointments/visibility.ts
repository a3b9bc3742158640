import { type Actor, mayActOnProfessional } from "../tenancy/permissions";

/** Whose appointments somebody sees and acts on. What they may not see is answered as if it did not exist. */
export function maySee(
  actor: Actor,
  appointment: { readonly clientId: string; readonly professionalId: string },
): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "member":
      return mayActOnProfessional(actor, appointment.professionalId);
    case "client":
      return appointment.clientId === actor.clientId;
    case "visitor":
      return false;
  }
}
