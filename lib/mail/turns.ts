/** Shared by name: pages, routes and instrumentation are bundled apart, each with its own copy of this module. */
const key = Symbol.for("citaria.mail.turns");
const shared = globalThis as unknown as Record<symbol, { freeAtMs: number } | undefined>;

/**
 * Takes so many turns of this process, whoever asks, and says how many milliseconds they are to be waited for. By a
 * monotonic clock, so that setting the time stops nothing.
 */
export function takeTurns(count: number, perSecond: number, nowMs: number): number {
  shared[key] ??= { freeAtMs: 0 };
  const turns = shared[key];
  const startMs = Math.max(nowMs, turns.freeAtMs);
  turns.freeAtMs = startMs + (count * 1000) / perSecond;
  return startMs - nowMs;
}
