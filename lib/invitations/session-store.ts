import "server-only";
import { and, desc, eq, gt, inArray, isNull, ne, sql } from "drizzle-orm";
import { clientSession, type waysIn } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

export type WayIn = (typeof waysIn)[number];

type NewClientSession = {
  readonly clientId: string;
  readonly openedBy: WayIn;
  /** Of the link that opens it. */
  readonly invitationId?: string;
  readonly tokenHash: Buffer;
  /** Of the browser. */
  readonly deviceHash: Buffer;
  readonly userAgent: string | null;
  readonly expiresAt: Date;
};

/** A session; on a browser where the client has one already, that one under its new token, for as long as the longer. */
export async function upsertClientSession(tx: Tx, scope: TenantScope, row: NewClientSession) {
  const { tokenHash, openedBy, invitationId = null, userAgent } = row;
  await tx
    .insert(clientSession)
    .values({ ...row, tenantId: scope.tenant.id })
    .onConflictDoUpdate({
      target: [clientSession.tenantId, clientSession.clientId, clientSession.deviceHash],
      targetWhere: isNull(clientSession.endedAt),
      set: {
        ...{ tokenHash, openedBy, invitationId, userAgent },
        expiresAt: sql`greatest(${clientSession.expiresAt}, excluded.expires_at)`,
        createdAt: sql`excluded.created_at`,
      },
    });
}

type OpenedBy = { readonly clientId: string; readonly invitationId?: string };

/** Leaves the newest of those that one link opened, or that a client opened without one. */
export async function keepNewestSessions(
  tx: Tx,
  { tenant }: TenantScope,
  { clientId, invitationId }: OpenedBy,
  most: number,
) {
  const alike = and(
    eq(clientSession.tenantId, tenant.id),
    eq(clientSession.clientId, clientId),
    invitationId
      ? eq(clientSession.invitationId, invitationId)
      : isNull(clientSession.invitationId),
  );
  const older = tx
    .select({ id: clientSession.id })
    .from(clientSession)
    .where(alike)
    .orderBy(desc(clientSession.createdAt))
    .offset(most);
  await tx.delete(clientSession).where(and(alike, inArray(clientSession.id, older)));
}

/** All of a client's, or all but the one with that hash. */
export async function endSessionsOfClient(
  tx: Tx,
  scope: TenantScope,
  clientId: string,
  except?: Buffer,
) {
  await tx
    .update(clientSession)
    .set({ endedAt: new Date(scope.nowMs) })
    .where(
      and(
        eq(clientSession.tenantId, scope.tenant.id),
        eq(clientSession.clientId, clientId),
        isNull(clientSession.endedAt),
        except ? ne(clientSession.tokenHash, except) : undefined,
      ),
    );
}

export async function markSessionEnded(tx: Tx, scope: TenantScope, hash: Buffer): Promise<void> {
  await tx
    .update(clientSession)
    .set({ endedAt: new Date(scope.nowMs) })
    .where(and(eq(clientSession.tenantId, scope.tenant.id), eq(clientSession.tokenHash, hash)));
}

/** The session with that hash, while it is open. */
export async function findOpenSession(tx: Tx, { tenant, nowMs }: TenantScope, hash: Buffer) {
  const [row] = await tx
    .select({ id: clientSession.id, expiresAt: clientSession.expiresAt })
    .from(clientSession)
    .where(
      and(
        eq(clientSession.tenantId, tenant.id),
        eq(clientSession.tokenHash, hash),
        isNull(clientSession.endedAt),
        gt(clientSession.expiresAt, new Date(nowMs)),
      ),
    );
  return row;
}

/** Whether a code that was mailed opened the session, just now. */
export async function isFreshByCode(tx: Tx, { tenant }: TenantScope, hash: Buffer) {
  const [row] = await tx
    .select({ id: clientSession.id })
    .from(clientSession)
    .where(
      and(
        eq(clientSession.tenantId, tenant.id),
        eq(clientSession.tokenHash, hash),
        eq(clientSession.openedBy, "code"),
        sql`${clientSession.createdAt} > now() - interval '30 minutes'`,
      ),
    );
  return row !== undefined;
}
