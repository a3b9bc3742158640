/** What became of the messages that a drain touched. */
export type DrainCounts = {
  readonly sent: number;
  /** Pointless by now: superseded, expired, or the appointment is in another state. */
  readonly skipped: number;
  /** Given back, to be tried again. */
  readonly postponed: number;
  /** Given up; somebody must look. */
  readonly dead: number;
};

export const noCounts: DrainCounts = { sent: 0, skipped: 0, postponed: 0, dead: 0 };

/** How many messages those are. */
export function touched({ sent, skipped, postponed, dead }: DrainCounts): number {
  return sent + skipped + postponed + dead;
}

export function addCounts(a: DrainCounts, b: DrainCounts): DrainCounts {
  return {
    sent: a.sent + b.sent,
    skipped: a.skipped + b.skipped,
    postponed: a.postponed + b.postponed,
    dead: a.dead + b.dead,
  };
}
