import { fail, ok, type Result } from "../result";

/** How long a mark may wait to be sent. Shorter than the memory of what was done once (app.keep_answer: three days). */
export const markLastsMs = 48 * 60 * 60_000;

export type MarkTimes = {
  /** Both by the clock of the device, so that it may be wrong: only what lies between them is believed. */
  readonly madeAtMs: number;
  readonly sentAtMs: number;
  /** What cannot be later than the mark: when the list was read, what was noted before. By the server's clock. */
  readonly notBeforeMs: number;
};

/** When something was done, by the server's clock: never in the future, never before what it followed. */
export function momentOfMark(
  { madeAtMs, sentAtMs, notBeforeMs }: MarkTimes,
  nowMs: number,
): Result<number, "mark_too_old"> {
  const claimed = nowMs - Math.max(0, sentAtMs - madeAtMs);
  const earliest = Math.min(notBeforeMs, nowMs);
  const moment = Math.max(claimed, earliest);
  return nowMs - moment > markLastsMs ? fail("mark_too_old") : ok(moment);
}
