/**
 * How many cases a property is tried on: as many as usual, or, where `npm run nightly` says PROPERTY_RUNS, that many; of
 * slow ones only a share.
 */
export function runsOf(usual: number, { share = 1 }: { share?: number } = {}): number {
  const wanted = Number(process.env.PROPERTY_RUNS ?? 0);
  return Math.max(usual, Math.round(wanted * share));
}
