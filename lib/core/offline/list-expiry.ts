import type { LocalDate } from "../time/civil";
import { toMs } from "../time/epoch";
import { daysInterval } from "../time/zone";

const graceMinutes = 6 * 60;

/** Six hours after its day has ended, for who works past midnight; never longer than the login it was given to. */
export function listExpiresAtMs(date: LocalDate, timeZone: string, loginEndsAtMs: number): number {
  const { endMinute } = daysInterval(date, date, timeZone);
  return Math.min(toMs(endMinute + graceMinutes), loginEndsAtMs);
}
