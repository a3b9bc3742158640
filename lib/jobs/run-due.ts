import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { log } from "@/lib/log";
import { drain } from "@/lib/notifications/drain";
import type { DrainCounts } from "@/lib/notifications/drain-counts";
import { refill } from "@/lib/waitlist/refill";

export type RunCounts = DrainCounts & {
  /** Freed times that were offered to somebody who waits. */
  readonly offered: number;
};

/**
 * All that is due, whoever calls: freed times are offered first, so that their mails leave in the same round. That
 * failing keeps no mail back.
 */
export async function runDue(limits: { maxRounds: number }): Promise<RunCounts> {
  const offered = await offerFreed();
  return { ...(await drain(limits)), offered };
}

async function offerFreed(): Promise<number> {
  try {
    return await refill();
  } catch (error) {
    if (isConnectionFailure(error)) throw error;
    log.error({ err: error }, "freed times were not offered; the next round tries again");
    return 0;
  }
}
