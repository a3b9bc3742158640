import type { Result } from "@/lib/core/result";

/** How many outcomes ended how: `ok`, or by their code. */
export function codesOf(
  outcomes: readonly Result<unknown, string, unknown>[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const code = outcome.ok ? "ok" : outcome.code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** The same thing several times at once. */
export function many<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => work(n)));
}
