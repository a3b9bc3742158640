import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { nowMs } from "@/lib/clock";
import { toMinute } from "@/lib/core/time/epoch";
import { forgetEvents } from "@/lib/deliveries/forget-events";
import { forgetLetters, sendLetters } from "@/lib/letters/send-letters";
import { log } from "@/lib/log";
import { drain } from "@/lib/notifications/drain";
import type { DrainCounts } from "@/lib/notifications/drain-counts";
import { noteNoShows } from "@/lib/queue/note-no-shows";
import { refill } from "@/lib/waitlist/refill";
import { forgetOld } from "./forget-old";

export type RunCounts = DrainCounts & {
  /** Freed times that were offered to somebody who waits. */
  readonly offered: number;
  /** Appointments for which nobody came, where the practice wants that noted by itself. */
  readonly missed: number;
  /** Rows that were long over. */
  readonly forgotten: number;
};

/**
 * All that is due, whoever calls: who did not come is noted first, then freed times are offered, so that their mails
 * leave in the same round; what is long over is forgotten last. None of it failing keeps a mail back.
 */
export async function runDue(limits: { maxRounds: number }): Promise<RunCounts> {
  const minute = toMinute(nowMs());
  const missed = await onceIn("minute", minute, noteNoShows);
  const offered = await unlessItFails("freed times were not offered", refill);
  await unlessItFails("letters were not sent", sendLetters);
  const drained = await drain(limits);
  const hour = Math.floor(minute / 60);
  const forgotten = await onceIn("hour", hour, async () => {
    return (await forgetLetters()) + (await forgetEvents()) + (await forgetOld(hour % 24));
  });
  return { ...drained, offered, missed, forgotten };
}

/** Rounds come every two seconds; nobody is missed to the second, and nothing forgotten to the minute. */
const last = { minute: 0, hour: 0 };

async function onceIn(unit: keyof typeof last, now: number, work: () => Promise<number>) {
  if (last[unit] === now) return 0;
  last[unit] = now;
  return unlessItFails(`what is done once in a ${unit} was not`, () =>
    work().catch((error: unknown) => {
      last[unit] = 0;
      throw error;
    }),
  );
}

async function unlessItFails(said: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (isConnectionFailure(error)) throw error;
    log.error({ err: error }, `${said}; the next round tries again`);
    return 0;
  }
}
