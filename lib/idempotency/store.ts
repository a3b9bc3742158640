import "server-only";
import { and, eq } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { idempotencyKey } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

export type StoredAnswer = { readonly requestHash: Buffer; readonly body: unknown };

export type NewAnswer = {
  readonly key: string;
  readonly requestHash: Buffer;
  readonly status: number;
  readonly body: unknown;
};

/**
 * Keeps an answer under its key; false where the key has one already. While another transaction is about to keep one
 * under the same key, it waits for it to end. Each call also forgets up to two answers older than three days.
 */
export async function insertAnswer(
  tx: Tx,
  scope: TenantScope,
  { key, requestHash, status, body }: NewAnswer,
): Promise<boolean> {
  const sql = preparedOn(tx);
  const tenantId = scope.tenant.id;
  const [inserted] = await Promise.all([
    sql`
      INSERT INTO idempotency_key (tenant_id, key, request_hash, response_status, response_body)
      VALUES (${tenantId}, ${key}, ${requestHash}, ${status}, ${JSON.stringify(body)}::jsonb)
      ON CONFLICT (tenant_id, key) DO NOTHING RETURNING id`,
    sql`
      DELETE FROM idempotency_key WHERE tenant_id = ${tenantId} AND id IN (
        SELECT id FROM idempotency_key
        WHERE tenant_id = ${tenantId} AND created_at < now() - interval '3 days'
        LIMIT 2 FOR UPDATE SKIP LOCKED)`,
  ]);
  return inserted.count === 1;
}

export async function findAnswer(
  tx: Tx,
  scope: TenantScope,
  key: string,
): Promise<StoredAnswer | undefined> {
  const [row] = await tx
    .select({ requestHash: idempotencyKey.requestHash, body: idempotencyKey.responseBody })
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.tenantId, scope.tenant.id), eq(idempotencyKey.key, key)));
  return row;
}
