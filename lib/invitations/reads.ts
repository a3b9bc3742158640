import "server-only";
import { and, count, desc, eq, gt, isNull, max } from "drizzle-orm";
import { cookies } from "next/headers";
import { clientSession, invitation } from "@/db/schema";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { type Device, deviceOf } from "@/lib/core/portal/device";
import { clientCookieName } from "./client-cookie";
import { findOpenSession } from "./session-store";
import { tokenHash } from "./token";

export type OpenDevice = Device & {
  readonly id: string;
  readonly since: Date;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
};

export type ClientAccess = {
  readonly devices: readonly OpenDevice[];
  /** Links that still open. */
  readonly links: number;
  /** When the last of them ends. */
  readonly linksUntil: Date | null;
};

/** By which links and on which devices a client can see their appointments now. */
export async function loadAccess(scope: TenantScope, clientId: string): Promise<ClientAccess> {
  const [sessions, [links]] = await readTenant(scope, (tx) =>
    Promise.all([selectDevices(tx, scope, clientId), countLinks(tx, scope, clientId)]),
  );
  const cookie = (await cookies()).get(clientCookieName)?.value;
  const own = cookie ? tokenHash(cookie) : undefined;
  return {
    devices: sessions.map(({ id, userAgent, createdAt, hash }) => ({
      ...{ id, since: createdAt, isThis: own?.equals(hash) ?? false },
      ...deviceOf(userAgent),
    })),
    links: links?.links ?? 0,
    linksUntil: links?.until ?? null,
  };
}

/** The session that this request comes with, while it is open. */
export async function loadOpenSession(
  scope: TenantScope,
): Promise<{ id: string; expiresAt: Date } | undefined> {
  const cookie = (await cookies()).get(clientCookieName)?.value;
  return cookie
    ? readTenant(scope, (tx) => findOpenSession(tx, scope, tokenHash(cookie)))
    : undefined;
}

function selectDevices(tx: Tx, { tenant, nowMs }: TenantScope, clientId: string) {
  return tx
    .select({
      id: clientSession.id,
      userAgent: clientSession.userAgent,
      createdAt: clientSession.createdAt,
      hash: clientSession.tokenHash,
    })
    .from(clientSession)
    .where(
      and(
        eq(clientSession.tenantId, tenant.id),
        eq(clientSession.clientId, clientId),
        isNull(clientSession.endedAt),
        gt(clientSession.expiresAt, new Date(nowMs)),
      ),
    )
    .orderBy(desc(clientSession.createdAt))
    .limit(50);
}

function countLinks(tx: Tx, { tenant, nowMs }: TenantScope, clientId: string) {
  return tx
    .select({ links: count(), until: max(invitation.expiresAt) })
    .from(invitation)
    .where(
      and(
        eq(invitation.tenantId, tenant.id),
        eq(invitation.clientId, clientId),
        isNull(invitation.revokedAt),
        gt(invitation.expiresAt, new Date(nowMs)),
      ),
    );
}
