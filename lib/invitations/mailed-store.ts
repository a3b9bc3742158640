import "server-only";
import { and, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import { clientSession, invitation } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

type Ids = readonly string[];

/** Links that open, and devices that are in without a password. */
export async function countMailedWays(tx: Tx, scope: TenantScope, clientIds: Ids): Promise<number> {
  return (
    (await tx.$count(invitation, openLinks(scope, clientIds))) +
    (await tx.$count(clientSession, openSessions(scope, clientIds)))
  );
}

/** How many stopped opening by it. */
export async function revokeLinks(tx: Tx, scope: TenantScope, clientIds: Ids): Promise<number> {
  const revoked = await tx
    .update(invitation)
    .set({ revokedAt: new Date(scope.nowMs) })
    .where(openLinks(scope, clientIds))
    .returning({ id: invitation.id });
  return revoked.length;
}

export async function revokeLinksTo(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  appointmentIds: Ids,
): Promise<void> {
  await tx
    .update(invitation)
    .set({ revokedAt: new Date(nowMs) })
    .where(
      and(
        eq(invitation.tenantId, tenant.id),
        inArray(invitation.appointmentId, [...appointmentIds]),
        isNull(invitation.revokedAt),
      ),
    );
}

export async function endMailedSessions(tx: Tx, scope: TenantScope, clientIds: Ids) {
  await tx
    .update(clientSession)
    .set({ endedAt: new Date(scope.nowMs) })
    .where(openSessions(scope, clientIds));
}

/** Lets a client's links open again that were closed at that very moment. How many do. */
export async function reviveLinks(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  clientId: string,
  closedAt: Date,
): Promise<number> {
  const revived = await tx
    .update(invitation)
    .set({ revokedAt: null })
    .where(
      and(
        eq(invitation.tenantId, tenant.id),
        eq(invitation.clientId, clientId),
        eq(invitation.revokedAt, closedAt),
        gt(invitation.expiresAt, new Date(nowMs)),
      ),
    )
    .returning({ id: invitation.id });
  return revived.length;
}

function openLinks({ tenant, nowMs }: TenantScope, clientIds: Ids) {
  return and(
    eq(invitation.tenantId, tenant.id),
    inArray(invitation.clientId, [...clientIds]),
    isNull(invitation.revokedAt),
    gt(invitation.expiresAt, new Date(nowMs)),
  );
}

function openSessions({ tenant, nowMs }: TenantScope, clientIds: Ids) {
  return and(
    eq(clientSession.tenantId, tenant.id),
    inArray(clientSession.clientId, [...clientIds]),
    ne(clientSession.openedBy, "password"),
    isNull(clientSession.endedAt),
    gt(clientSession.expiresAt, new Date(nowMs)),
  );
}
