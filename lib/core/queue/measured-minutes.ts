/** Fewer than these say nothing. */
const fewestMeasured = 5;
/** How many of the latest are looked at. */
export const mostMeasured = 20;

/** How long something is likely to take: the median of what it took lately, or what was planned. At least a minute. */
export function measuredMinutes(latest: readonly number[], plannedMinutes: number): number {
  if (latest.length < fewestMeasured) return plannedMinutes;
  const sorted = latest.slice(0, mostMeasured).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] ?? plannedMinutes;
  const upper = sorted[Math.floor(middle)] ?? lower;
  return Math.max(1, Math.round((lower + upper) / 2));
}
