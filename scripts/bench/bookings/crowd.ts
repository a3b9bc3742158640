export type Crowd = {
  /** Milliseconds of each. */
  readonly durations: readonly number[];
  /** How long all of it took. */
  readonly seconds: number;
};

/** Runs `work` for each number from `first` on, so many at once. */
export async function crowd(
  work: (n: number) => Promise<unknown>,
  { first = 0, count, atOnce }: { first?: number; count: number; atOnce: number },
): Promise<Crowd> {
  const durations: number[] = [];
  let next = first;
  const worker = async () => {
    while (next < first + count) {
      const n = next++;
      const startedAt = performance.now();
      await work(n);
      durations.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { durations, seconds: (performance.now() - startedAt) / 1000 };
}
