import "server-only";
import { readTenant, type TenantScope, type Tx, withTenant } from "@/db/scope";
import type { Failure, Result } from "@/lib/core/result";
import { findAnswer, insertAnswer, isAnswered } from "./store";

/** A caller's key for one intent, and the hash of what was asked under it. */
export type OnceKey = {
  readonly key: string;
  readonly requestHash: Buffer;
  /** Whether a refusal is an answer to keep, or may be asked again. */
  readonly keepRefusals: boolean;
};

export type KeyReused = Failure<"idempotency_key_reused", undefined>;

/** Calls this inside the change's own transaction, as its last statement. */
export type KeepAnswer<T> = (tx: Tx, value: T) => Promise<unknown>;

/**
 * Does something once per key, and each time where there is none. The answer is kept in the change's own transaction, so a repetition, also one at the
 * same moment, finds the key taken there, is rolled back, and gives the first answer.
 */
export async function answerOnce<T, C extends string, D>(
  scope: TenantScope,
  once: OnceKey | undefined,
  change: (keep?: KeepAnswer<T>) => Promise<Result<T, C, D>>,
): Promise<Result<T, C, D> | KeyReused> {
  if (!once) return change();
  try {
    const outcome = await change((tx, value) => keepSuccess(tx, once, value));
    if (outcome.ok) return outcome;
    return (await recall<T, C, D>(scope, once)) ?? (await keepRefusal(scope, once, outcome));
  } catch (error) {
    if (!isAnswered(error)) throw error;
    const earlier = await recall<T, C, D>(scope, once);
    if (earlier) return earlier;
    throw error;
  }
}

function keepSuccess<T>(tx: Tx, { key, requestHash }: OnceKey, value: T): Promise<unknown> {
  return insertAnswer(tx, { key, requestHash, status: 201, body: { ok: true, value } });
}

async function keepRefusal<T, C extends string, D>(
  scope: TenantScope,
  once: OnceKey,
  refusal: Failure<C, D>,
): Promise<Result<T, C, D> | KeyReused> {
  if (!once.keepRefusals) return refusal;
  const { key, requestHash } = once;
  try {
    const kept = { key, requestHash, status: 409, body: refusal };
    await withTenant(scope, (tx) => insertAnswer(tx, kept));
    return refusal;
  } catch (error) {
    if (!isAnswered(error)) throw error;
    return (await recall<T, C, D>(scope, once)) ?? refusal;
  }
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
