import "server-only";
import { createHash } from "node:crypto";
import { withIdentity } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { Limit } from "./limits";
import { countHits, deleteOldWindows, giveBackHits, readHits } from "./store";

/** What is counted: a kind, and the secret-free text that tells one from another (an address, an e-mail). */
export type Bucket = { readonly kind: string; readonly key: string; readonly limit: Limit };

export type RateLimited = { readonly retryAfterSeconds: number };

/**
 * Counts one attempt in every bucket at once, so that many at the same moment cannot all pass.
 * Refused when any bucket is over its limit; the detail says how many seconds until it opens again.
 */
export async function takeHits(
  buckets: readonly Bucket[],
  nowMs: number,
): Promise<Result<null, "rate_limited", RateLimited>> {
  const hits = await withIdentity(async (tx) => {
    const counted = await countHits(
      tx,
      buckets.map((bucket) => windowOf(bucket, nowMs)),
    );
    // Whoever opens a window tidies a little.
    if ([...counted.values()].includes(1)) await deleteOldWindows(tx);
    return counted;
  });
  const waits = buckets
    .filter((bucket) => (hits.get(nameOf(bucket)) ?? 0) > bucket.limit.most)
    .map((bucket) => secondsLeft(bucket.limit, nowMs));
  if (waits.length === 0) return ok(null);
  return fail("rate_limited", { retryAfterSeconds: Math.max(...waits) });
}

/** How often each was counted in its window so far, and how long that lasts; counts nothing. */
export async function hitsOf(
  buckets: readonly Bucket[],
  nowMs: number,
): Promise<readonly { readonly hits: number; readonly secondsLeft: number }[]> {
  const hits = await withIdentity((tx) =>
    readHits(
      tx,
      buckets.map((bucket) => windowOf(bucket, nowMs)),
    ),
  );
  return buckets.map((bucket) => ({
    hits: hits.get(nameOf(bucket)) ?? 0,
    secondsLeft: secondsLeft(bucket.limit, nowMs),
  }));
}

/** Takes an attempt back: it succeeded, and only failures count. */
export async function returnHits(buckets: readonly Bucket[], nowMs: number): Promise<void> {
  await withIdentity((tx) =>
    giveBackHits(
      tx,
      buckets.map((bucket) => windowOf(bucket, nowMs)),
    ),
  );
}

function windowOf(bucket: Bucket, nowMs: number) {
  const windowMs = bucket.limit.windowSeconds * 1000;
  return { bucket: nameOf(bucket), windowStart: new Date(nowMs - (nowMs % windowMs)) };
}

/** The table never holds an address or an e-mail. */
function nameOf({ kind, key }: Bucket): string {
  return `${kind}:${createHash("sha256").update(key).digest("base64url")}`;
}

function secondsLeft({ windowSeconds }: Limit, nowMs: number): number {
  const windowMs = windowSeconds * 1000;
  return Math.ceil((windowMs - (nowMs % windowMs)) / 1000);
}
