import {
  type Actor,
  mayActOnProfessional,
  maySeeProfessional,
  portalReach,
  type Viewer,
} from "../tenancy/permissions";

type Whose = { readonly clientId: string; readonly professionalId: string };

/** Whose appointments somebody sees. What they may not see is answered as if it did not exist. */
export function maySee(viewer: Viewer, { clientId, professionalId }: Whose): boolean {
  const { actor } = viewer;
  if (actor.kind === "client") return portalReach(actor).includes(clientId);
  return maySeeProfessional(viewer, professionalId);
}

/** Whose appointments somebody changes: a colleague's, where they see it, is not theirs to change. */
export function mayChange(actor: Actor, { clientId, professionalId }: Whose): boolean {
  if (actor.kind === "client") return portalReach(actor).includes(clientId);
  return mayActOnProfessional(actor, professionalId);
}
