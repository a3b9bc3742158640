import { comparableName } from "../clients/same-person";
import type { Actor } from "../tenancy/permissions";

/** Who comes, where it is not whoever looks at it: "Cita de Mateo". Null for their own, and for who is no client. */
export function forWhom(
  actor: Actor,
  comes: { readonly id: string; readonly name: string } | undefined,
): string | null {
  if (actor.kind !== "client" || !comes) return null;
  const isOwn = comes.id === actor.clientId;
  return isOwn && comparableName(comes.name) === comparableName(actor.name) ? null : comes.name;
}
