/** Epoch milliseconds to whole epoch minutes, the minute that has begun. */
export function toMinute(epochMs: number): number {
  return Math.floor(epochMs / 60_000);
}

/** Epoch minutes to epoch milliseconds. */
export function toMs(epochMinute: number): number {
  return epochMinute * 60_000;
}
