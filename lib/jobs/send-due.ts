import "server-only";
import { nowMs } from "@/lib/clock";
import { toMinute } from "@/lib/core/time/epoch";
import { sendLetters } from "@/lib/letters/send-letters";
import { type DrainLimits, drain } from "@/lib/notifications/drain";
import type { DrainCounts } from "@/lib/notifications/drain-counts";
import { oweAgendas } from "@/lib/notifications/owe-agendas";
import { noteNoShows } from "@/lib/queue/note-no-shows";
import { refill } from "@/lib/waitlist/refill";
import { onceIn, unlessItFails } from "./once-in";

export type SendCounts = DrainCounts & {
  /** Freed times that were offered to somebody who waits. */
  readonly offered: number;
  /** Appointments for which nobody came, where the practice wants that noted by itself. */
  readonly missed: number;
};

/**
 * Who did not come is noted first, then freed times are offered, so that their mails leave in the same round. None of it
 * failing keeps a mail back.
 */
export async function sendDue(limits: DrainLimits): Promise<SendCounts> {
  const minute = toMinute(nowMs());
  const missed = await onceIn(minute, { job: "no-shows", work: noteNoShows });
  await onceIn(minute, { job: "agendas", work: oweAgendas });
  const offered = await unlessItFails({ job: "refill", work: refill });
  await unlessItFails({ job: "letters", work: sendLetters });
  return { ...(await drain(limits)), offered, missed };
}
