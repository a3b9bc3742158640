import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { findAppointmentStart, findUsableInvitation, insertInvitation } from "./store";
import { invitationToken, tokenHash } from "./token";

const dayMs = 24 * 60 * 60 * 1000;
const validDays = 180;
const daysPastStart = 30;

type Invited = { readonly clientId: string; readonly appointmentId: string };

/**
 * The id of a link by which the client reaches this appointment: the one they have while it outlives the appointment,
 * else a new one. A link lives 180 days, and at least 30 past the appointment's start.
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
  const id = randomUUID();
  const expiresAtMs = Math.max(scope.nowMs + validDays * dayMs, startsAtMs + daysPastStart * dayMs);
  await insertInvitation(tx, scope, {
    id,
    ...invited,
    tokenHash: tokenHash(invitationToken(scope.tenant.id, id)),
    expiresAt: new Date(expiresAtMs),
  });
  return id;
}
