import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { notification } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** Ends messages that will never leave, or not any more. `error` is for people who look after the mail. */
export async function endMessages(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  status: "skipped" | "dead",
  endings: readonly { id: string; error: string }[],
): Promise<void> {
  if (endings.length === 0) return;
  await tx.execute(sql`
    UPDATE notification n SET status = ${status}, last_error = ending.error, lease_token = NULL
    FROM jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) AS ending(id uuid, error text)
    WHERE n.tenant_id = ${scope.tenant.id} AND n.id = ending.id AND n.lease_token = ${leaseToken}
      AND n.status = 'pending'`);
}

/** Also where the message was taken back meanwhile: the ledger says what happened. */
export async function finishSent(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  sent: { id: string; providerId: string },
): Promise<boolean> {
  const rows = await tx
    .update(notification)
    .set({
      status: "sent",
      sentAt: sql`now()`,
      providerId: sent.providerId,
      lastError: null,
      leaseToken: null,
    })
    .where(ofLease(scope, leaseToken, sent.id))
    .returning({ id: notification.id });
  return rows.length > 0;
}

/** Gives a message back, to be tried again. */
export async function postpone(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  later: { id: string; delaySeconds: number; error: string | null },
): Promise<void> {
  await tx
    .update(notification)
    .set({
      runAt: sql`now() + make_interval(secs => ${later.delaySeconds}::float8)`,
      lastError: later.error,
      leaseToken: null,
    })
    .where(ofLease(scope, leaseToken, later.id));
}

/** Puts messages off that nobody tried to send: it is no attempt. */
export async function putOff(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  waiting: readonly { id: string; delaySeconds: number }[],
): Promise<void> {
  if (waiting.length === 0) return;
  await tx.execute(sql`
    UPDATE notification n SET run_at = now() + make_interval(secs => later."delaySeconds"), lease_token = NULL,
      attempt = n.attempt - 1, first_attempt_at = CASE WHEN n.attempt > 1 THEN n.first_attempt_at END
    FROM jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) AS later(id uuid, "delaySeconds" float8)
    WHERE n.tenant_id = ${scope.tenant.id} AND n.id = later.id AND n.lease_token = ${leaseToken}
      AND n.status = 'pending'`);
}

/** A suspended tenant's due messages wait, and end when they are pointless. */
export async function holdDue(tx: Tx, scope: TenantScope, delaySeconds: number): Promise<void> {
  await tx.execute(sql`
    UPDATE notification SET
      status = CASE WHEN expires_at <= now() THEN 'skipped' ELSE status END,
      last_error = CASE WHEN expires_at <= now() THEN 'expired' ELSE last_error END,
      run_at = now() + make_interval(secs => ${delaySeconds})
    WHERE tenant_id = ${scope.tenant.id} AND status = 'pending' AND run_at <= now()`);
}

function ofLease(scope: TenantScope, leaseToken: string, id: string) {
  return and(
    eq(notification.tenantId, scope.tenant.id),
    eq(notification.id, id),
    eq(notification.leaseToken, leaseToken),
  );
}
