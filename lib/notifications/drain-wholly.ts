import "server-only";
import { addCounts, type DrainCounts, noCounts, touched } from "./drain-counts";
import { drainTenant } from "./drain-tenant";

/** Sends what one tenant owes, batch after batch, until nothing is due, a pause is asked for, or after `maxRounds`. */
export async function drainWholly(
  tenantId: string,
  { maxRounds }: { maxRounds: number },
): Promise<DrainCounts> {
  let total = noCounts;
  for (let round = 0; round < maxRounds; round += 1) {
    const { counts, isBusy } = await drainTenant(tenantId);
    total = addCounts(total, counts);
    if (isBusy || touched(counts) === 0) break;
  }
  return total;
}
