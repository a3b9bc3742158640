/** Shared by name: pages, actions and instrumentation are bundled apart, each with its own copy of this module. */
const key = Symbol.for("citaria.clock");
const shared = globalThis as unknown as Record<symbol, number | undefined>;

const leastMs = 1_000;

/**
 * The time: epoch milliseconds, UTC. By the system's clock, and where one follows a better one, by that: so that all
 * processes have one time, whatever the clocks of their machines say.
 */
export function nowMs(): number {
  return Date.now() + (shared[key] ?? 0);
}

/**
 * Follows the clock of whoever is asked, until it is asked again; what the way there and back leaves in doubt is no
 * difference. Answers how far the system's is behind it: milliseconds.
 */
export async function followClock(askNowMs: () => Promise<number>): Promise<number> {
  const askedMs = Date.now();
  const saidMs = await askNowMs();
  const doubtMs = (Date.now() - askedMs) / 2;
  const behindMs = saidMs - askedMs - doubtMs;
  const kept = shared[key] ?? 0;
  if (Math.abs(behindMs - kept) >= leastMs + doubtMs) shared[key] = Math.round(behindMs);
  return shared[key] ?? 0;
}
