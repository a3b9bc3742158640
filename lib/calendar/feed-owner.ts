import type { Actor } from "@/lib/core/tenancy/permissions";

/** Whose appointments a calendar brings: exactly one of both. */
export type FeedOwner =
  | { readonly clientId: string; readonly professionalId: null }
  | { readonly clientId: null; readonly professionalId: string };

/** Clients have a calendar of their own, and members who attend; nobody has another's. */
export function feedOwner(actor: Actor): FeedOwner | undefined {
  if (actor.kind === "client") return { clientId: actor.clientId, professionalId: null };
  const professionalId = actor.kind === "member" ? actor.professionalId : null;
  return professionalId === null ? undefined : { clientId: null, professionalId };
}
