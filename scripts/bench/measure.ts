import { median } from "./statistics";

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

/**
 * How many times longer `ours` takes than `theirs`, as a median over rounds in which both run one
 * after the other: a busy machine slows both, so the ratio holds where the times do not.
 */
export async function measureRatio(
  ours: () => unknown,
  theirs: () => unknown,
  { rounds }: { rounds: number },
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [mine = 0] = await measure(ours, { rounds: 1, warmup: round === 0 ? 3 : 0 });
    const [other = 0] = await measure(theirs, { rounds: 1, warmup: round === 0 ? 3 : 0 });
    ratios.push(mine / other);
  }
  return median(ratios);
}
