/** Durations in milliseconds of `rounds` runs of `work`, after some that warm it up. */
export async function measure(
  work: () => unknown,
  { rounds, warmup = 3 }: { rounds: number; warmup?: number },
): Promise<number[]> {
  const durations: number[] = [];
  for (let round = -warmup; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    if (round >= 0) durations.push(performance.now() - startedAt);
  }
  return durations;
}
