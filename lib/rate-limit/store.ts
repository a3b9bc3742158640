import "server-only";
import { and, eq, inArray, lt, or, sql } from "drizzle-orm";
import { rateLimit } from "@/db/schema";
import type { Tx } from "@/db/scope";

type Window = { readonly bucket: string; readonly windowStart: Date };

/** Counts one more in every window, in one order so that two requests cannot block each other. Hits by bucket. */
export async function countHits(tx: Tx, windows: readonly Window[]): Promise<Map<string, number>> {
  const rows = await tx
    .insert(rateLimit)
    .values(inOrder(windows).map((window) => ({ ...window, hits: 1 })))
    .onConflictDoUpdate({
      target: [rateLimit.bucket, rateLimit.windowStart],
      set: { hits: sql`${rateLimit.hits} + 1` },
    })
    .returning({ bucket: rateLimit.bucket, hits: rateLimit.hits });
  return new Map(rows.map((row) => [row.bucket, row.hits]));
}

/** Hits by bucket, none counted. */
export async function readHits(tx: Tx, windows: readonly Window[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ bucket: rateLimit.bucket, hits: rateLimit.hits })
    .from(rateLimit)
    .where(
      or(
        ...windows.map(({ bucket, windowStart }) =>
          and(eq(rateLimit.bucket, bucket), eq(rateLimit.windowStart, windowStart)),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.bucket, row.hits]));
}

export async function giveBackHits(tx: Tx, windows: readonly Window[]): Promise<void> {
  for (const window of inOrder(windows)) {
    await tx
      .update(rateLimit)
      .set({ hits: sql`greatest(${rateLimit.hits} - 1, 0)` })
      .where(
        and(eq(rateLimit.bucket, window.bucket), eq(rateLimit.windowStart, window.windowStart)),
      );
  }
}

/** Forgets windows of days past, some at a time. */
export async function deleteOldWindows(tx: Tx): Promise<void> {
  const isOld = lt(rateLimit.windowStart, sql`now() - interval '1 day'`);
  const stale = tx
    .select({ bucket: rateLimit.bucket })
    .from(rateLimit)
    .where(isOld)
    .limit(200)
    .for("update", { skipLocked: true });
  await tx.delete(rateLimit).where(and(isOld, inArray(rateLimit.bucket, stale)));
}

function inOrder(windows: readonly Window[]): Window[] {
  return [...windows].sort((a, b) => (a.bucket < b.bucket ? -1 : 1));
}
