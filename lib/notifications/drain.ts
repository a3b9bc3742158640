import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { tenantsWithDueMessages } from "@/db/lookups";
import { noteFailure } from "@/lib/alerts/note-failure";
import { addCounts, type DrainCounts, noCounts, touched } from "./drain-counts";
import { drainTenant } from "./drain-tenant";
import { keepDrainTime } from "./drain-times";

/** Tenants looked at in one round, oldest debt first: so many that all who owe something have their turn in it. */
const tenantsPerRound = 1_000;

export type DrainLimits = {
  readonly maxRounds: number;
  /** No round begins after so long: who drains has other things to do too. */
  readonly maxSeconds?: number;
};

/**
 * Sends what is due, a small batch of each tenant in turn, so that one tenant's burst delays nobody else by more
 * than a round. Any number of processes may drain at once: a message is claimed by one of them.
 * Ends when nothing is due, at its limits, or when the provider asks for a pause.
 */
export async function drain(limits: DrainLimits): Promise<DrainCounts> {
  const startedMs = performance.now();
  const total = await drained(limits, startedMs);
  if (touched(total) > 0) keepDrainTime((performance.now() - startedMs) / 1000, touched(total));
  return total;
}

async function drained(
  { maxRounds, maxSeconds = Number.POSITIVE_INFINITY }: DrainLimits,
  startedMs: number,
): Promise<DrainCounts> {
  const broken = new Set<string>();
  let total = noCounts;
  for (let round = 0; round < maxRounds; round += 1) {
    if (performance.now() - startedMs > maxSeconds * 1000) break;
    const due = await tenantsWithDueMessages(tenantsPerRound + broken.size);
    const tenantIds = due.filter((tenantId) => !broken.has(tenantId));
    if (tenantIds.length === 0) break;
    for (const tenantId of tenantIds) {
      const turn = await takeTurn(tenantId);
      if (!turn) broken.add(tenantId);
      if (turn) total = addCounts(total, turn.counts);
      if (turn?.isBusy) return total;
    }
  }
  return total;
}

/** What breaks in one tenant's turn holds up no other tenant; a database that is away ends the drain. */
async function takeTurn(tenantId: string) {
  try {
    return await drainTenant(tenantId);
  } catch (error) {
    if (isConnectionFailure(error)) throw error;
    await noteFailure({ job: "drain", tenantId, error });
    return undefined;
  }
}
