const firstDelaySeconds = 15;
const longestDelaySeconds = 30 * 60;

/**
 * Seconds until the next attempt: doubling from 15 s to half an hour, spread by ±25 % so that a crowd does not
 * come back at once; never earlier than the provider asked for.
 * `attempt` counts the ones made, `random` is in [0, 1).
 */
export function retryDelaySeconds(attempt: number, random: number, retryAfterSeconds = 0): number {
  const doubled = firstDelaySeconds * 2 ** Math.min(attempt - 1, 12);
  const capped = Math.min(doubled, longestDelaySeconds);
  return Math.max(capped * (0.75 + random / 2), retryAfterSeconds + random);
}
