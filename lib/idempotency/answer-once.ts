import "server-only";
import { readTenant, type TenantScope, type Tx, withTenant } from "@/db/scope";
import type { Failure, Result } from "@/lib/core/result";
import { findAnswer, insertAnswer } from "./store";

/** A caller's key for one intent, and the hash of what was asked under it. */
export type OnceKey = {
  readonly key: string;
  readonly requestHash: Buffer;
  /** Whether a refusal is an answer to keep, or may be asked again. */
  readonly keepRefusals: boolean;
};

export type KeyReused = Failure<"idempotency_key_reused", undefined>;

/** Thrown to roll a repeated change back: its key has an answer already. */
class AlreadyAnswered extends Error {}

/** Calls this inside the change's own transaction, as its last statement. */
export type KeepAnswer<T> = (tx: Tx, value: T) => Promise<void>;

/**
 * Does something once per key. The answer is kept in the change's own transaction, so a repetition, also one at the
 * same moment, finds the key taken there, is rolled back, and gives the first answer.
 */
export async function answerOnce<T, C extends string, D>(
  scope: TenantScope,
  once: OnceKey,
  change: (keep: KeepAnswer<T>) => Promise<Result<T, C, D>>,
): Promise<Result<T, C, D> | KeyReused> {
  try {
    const outcome = await change((tx, value) => keepSuccess(tx, scope, once, value));
    if (outcome.ok) return outcome;
    return (await recall<T, C, D>(scope, once)) ?? (await keepRefusal(scope, once, outcome));
  } catch (error) {
    if (!(error instanceof AlreadyAnswered)) throw error;
    const earlier = await recall<T, C, D>(scope, once);
    if (earlier) return earlier;
    throw error;
  }
}

async function keepSuccess<T>(
  tx: Tx,
  scope: TenantScope,
  { key, requestHash }: OnceKey,
  value: T,
): Promise<void> {
  const answer = { key, requestHash, status: 201, body: { ok: true, value } };
  if (!(await insertAnswer(tx, scope, answer))) throw new AlreadyAnswered();
}

async function keepRefusal<T, C extends string, D>(
  scope: TenantScope,
  once: OnceKey,
  refusal: Failure<C, D>,
): Promise<Result<T, C, D> | KeyReused> {
  if (!once.keepRefusals) return refusal;
  const { key, requestHash } = once;
  const kept = await withTenant(scope, (tx) =>
    insertAnswer(tx, scope, { key, requestHash, status: 409, body: refusal }),
  );
  return kept ? refusal : ((await recall<T, C, D>(scope, once)) ?? refusal);
}

async function recall<T, C extends string, D>(
  scope: TenantScope,
  { key, requestHash }: OnceKey,
): Promise<Result<T, C, D> | KeyReused | undefined> {
  const stored = await readTenant(scope, (tx) => findAnswer(tx, scope, key));
  if (!stored) return undefined;
  if (!stored.requestHash.equals(requestHash)) return { ok: false, code: "idempotency_key_reused" };
  return stored.body as Result<T, C, D>;
}
