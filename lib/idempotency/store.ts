import "server-only";
import { and, eq } from "drizzle-orm";
import { databaseCode } from "@/db/errors";
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
 * Keeps an answer under its key; what it throws where the key has one already, `isAnswered` tells. While another
 * transaction is about to keep one under the same key, it waits for it to end. Each call also forgets up to two answers
 * older than three days.
 */
export function insertAnswer(
  tx: Tx,
  { key, requestHash, status, body }: NewAnswer,
): Promise<unknown> {
  return preparedOn(tx)`
    SELECT app.keep_answer(${key}, ${requestHash}, ${status}, ${JSON.stringify(body)}::jsonb)`.execute();
}

export function isAnswered(error: unknown): boolean {
  return databaseCode(error) === "CT002";
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
