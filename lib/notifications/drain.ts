import "server-only";
import { tenantsWithDueMessages } from "@/db/lookups";
import { addCounts, type DrainCounts, noCounts } from "./drain-counts";
import { drainTenant } from "./drain-tenant";

/** Tenants looked at in one round, oldest debt first. */
const tenantsPerRound = 50;

/**
 * Sends what is due, a small batch of each tenant in turn, so that one tenant's burst delays nobody else by more
 * than a round. Any number of processes may drain at once: a message is claimed by one of them.
 * Ends when nothing is due, after `maxRounds`, or when the provider asks for a pause.
 */
export async function drain({ maxRounds }: { maxRounds: number }): Promise<DrainCounts> {
  let total = noCounts;
  for (let round = 0; round < maxRounds; round += 1) {
    const tenantIds = await tenantsWithDueMessages(tenantsPerRound);
    if (tenantIds.length === 0) break;
    for (const tenantId of tenantIds) {
      const { counts, isBusy } = await drainTenant(tenantId);
      total = addCounts(total, counts);
      if (isBusy) return total;
    }
  }
  return total;
}
