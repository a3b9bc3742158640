/**
 * How many cases a property is tried on: as many as usual, or, where `npm run nightly` says PROPERTY_RUNS, that many;
 * of slow ones only a share. PROPERTY_SHARE (0 to 1) makes it fewer, where the same is tried for a second time.
 */
export function runsOf(usual: number, { share = 1 }: { share?: number } = {}): number {
  const wanted = Number(process.env.PROPERTY_RUNS ?? 0);
  const given = Number(process.env.PROPERTY_SHARE ?? 1);
  return Math.max(1, Math.round(usual * given), Math.round(wanted * share));
}
