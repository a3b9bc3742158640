import "server-only";
import { nowMs } from "@/lib/clock";
import { toMinute } from "@/lib/core/time/epoch";
import type { DrainLimits } from "@/lib/notifications/drain";
import { forgetAll } from "./forget-all";
import { onceIn } from "./once-in";
import { type SendCounts, sendDue } from "./send-due";

export type RunCounts = SendCounts & {
  /** Rows that were long over. */
  readonly forgotten: number;
};

/** All that is due, for who has one call for everything: the embedded timer and plain cron. */
export async function runDue(limits: DrainLimits): Promise<RunCounts> {
  const sent = await sendDue(limits);
  const hour = Math.floor(toMinute(nowMs()) / 60);
  const forgotten = await onceIn(hour, { job: "retention", work: forgetAll });
  return { ...sent, forgotten };
}
