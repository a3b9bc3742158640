import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { linkEnd } from "./link-end";
import { newInvitation } from "./new-invitation";
import { findAppointmentStart, findUsableInvitation } from "./store";

type Invited = { readonly clientId: string; readonly appointmentId: string };

/**
 * The id of a link by which the client reaches this appointment: the one they have while it outlives the appointment,
 * else a new one.
 */
export async function ensureInvitation(
  tx: Tx,
  scope: TenantScope,
  invited: Invited,
): Promise<string> {
  const startsAt = await findAppointmentStart(tx, scope, invited.appointmentId);
  const startsAtMs = startsAt?.getTime() ?? scope.nowMs;
  const known = await findUsableInvitation(tx, scope, invited);
  if (known && known.expiresAt.getTime() > startsAtMs) return known.id;
  return newInvitation(tx, scope, { ...invited, expiresAt: linkEnd(scope, startsAtMs) });
}
