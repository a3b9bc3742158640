import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { nowMs } from "@/lib/clock";
import { toMinute } from "@/lib/core/time/epoch";
import { log } from "@/lib/log";
import { drain } from "@/lib/notifications/drain";
import type { DrainCounts } from "@/lib/notifications/drain-counts";
import { noteNoShows } from "@/lib/queue/note-no-shows";
import { refill } from "@/lib/waitlist/refill";

export type RunCounts = DrainCounts & {
  /** Freed times that were offered to somebody who waits. */
  readonly offered: number;
  /** Appointments for which nobody came, where the practice wants that noted by itself. */
  readonly missed: number;
};

/**
 * All that is due, whoever calls: who did not come is noted first, then freed times are offered, so that their mails
 * leave in the same round. Either failing keeps no mail back.
 */
export async function runDue(limits: { maxRounds: number }): Promise<RunCounts> {
  const missed = await noteMissed();
  const offered = await offerFreed();
  return { ...(await drain(limits)), offered, missed };
}

/** Rounds come every two seconds; nobody is missed to the second. */
let missedMinute = 0;

async function noteMissed(): Promise<number> {
  const minute = toMinute(nowMs());
  if (minute === missedMinute) return 0;
  missedMinute = minute;
  try {
    return await noteNoShows();
  } catch (error) {
    if (isConnectionFailure(error)) throw error;
    log.error({ err: error }, "who did not come was not noted; the next minute tries again");
    return 0;
  }
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
