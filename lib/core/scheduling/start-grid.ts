import type { Interval } from "../time/interval";
import { offsetAt, type Transition } from "../time/zone";

/** Starts `startMinute`, `startMinute + step` … before `endMinute`. */
type GridRun = Interval;

/** The starts of all windows that lie in `asked`, sorted, each once. `changes`: the zone's clock changes around. */
export function gridStarts(
  windows: readonly Interval[],
  stepMinutes: number,
  asked: Interval,
  timeZone: string,
  changes: readonly Transition[],
): readonly number[] {
  const starts: number[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  let inOrder = true;
  for (const window of windows) {
    if (window.endMinute <= asked.startMinute || window.startMinute >= asked.endMinute) continue;
    for (const run of gridRuns(window, stepMinutes, timeZone, changes)) {
      const late = Math.max(0, Math.ceil((asked.startMinute - run.startMinute) / stepMinutes));
      const first = run.startMinute + late * stepMinutes;
      const end = Math.min(run.endMinute, asked.endMinute);
      if (first >= end) continue;
      if (first <= reached) inOrder = false;
      for (let start = first; start < end; start += stepMinutes) {
        starts.push(start);
        reached = start;
      }
    }
  }
  return inOrder ? starts : sortedOnce(starts);
}

/**
 * The starts of a window: its own start and every step of the *wall clock* after it.
 * A clock change inside splits the run, so that no wall clock is offered twice and none that does not exist.
 */
function gridRuns(
  window: Interval,
  stepMinutes: number,
  timeZone: string,
  changesAround: readonly Transition[],
): readonly GridRun[] {
  if (!changesAround.some(({ minute }) => isInside(minute, window))) return [window];
  const anchor = window.startMinute + offsetAt(window.startMinute, timeZone);
  const runs: GridRun[] = [];
  let startMinute = window.startMinute;
  let offset = anchor - window.startMinute;
  for (const change of changesAround) {
    if (!isInside(change.minute, window)) continue;
    runs.push({ startMinute, endMinute: change.minute });
    // The wall clock that nobody has read before: after a jump forwards, and after the hour that is repeated.
    const fresh = change.minute + Math.max(offset, change.offsetMinutes);
    const steps = Math.ceil((fresh - anchor) / stepMinutes);
    offset = change.offsetMinutes;
    startMinute = anchor + steps * stepMinutes - offset;
  }
  runs.push({ startMinute, endMinute: window.endMinute });
  return runs;
}

/** Those starts once each, sorted. */
export function sortedOnce(starts: readonly number[]): number[] {
  return [...new Set(starts)].sort((a, b) => a - b);
}

function isInside(minute: number, { startMinute, endMinute }: Interval): boolean {
  return startMinute < minute && minute < endMinute;
}
