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
): Int32Array {
  const runs = runsOf(windows, stepMinutes, asked, timeZone, changes);
  let most = 0;
  for (const { startMinute, endMinute } of runs) {
    most += Math.ceil((endMinute - startMinute) / stepMinutes);
  }
  const starts = new Int32Array(most);
  let count = 0;
  let inOrder = true;
  for (const { startMinute, endMinute } of runs) {
    if (count > 0 && startMinute <= (starts[count - 1] as number)) inOrder = false;
    for (let start = startMinute; start < endMinute; start += stepMinutes) {
      starts[count] = start;
      count += 1;
    }
  }
  return inOrder ? starts : sortedOnce(starts);
}

/** Those starts once each, sorted. */
export function sortedOnce(starts: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(starts)).sort();
}

/** What is asked of each window's runs; every one has a start. */
function runsOf(
  windows: readonly Interval[],
  stepMinutes: number,
  asked: Interval,
  timeZone: string,
  changes: readonly Transition[],
): readonly GridRun[] {
  const runs: GridRun[] = [];
  for (const window of windows) {
    if (window.endMinute <= asked.startMinute || window.startMinute >= asked.endMinute) continue;
    for (const run of gridRuns(window, stepMinutes, timeZone, changes)) {
      const late = Math.max(0, Math.ceil((asked.startMinute - run.startMinute) / stepMinutes));
      const startMinute = run.startMinute + late * stepMinutes;
      const endMinute = Math.min(run.endMinute, asked.endMinute);
      if (startMinute < endMinute) runs.push({ startMinute, endMinute });
    }
  }
  return runs;
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
  const hasChange = changesAround.some(({ minute }) => isInside(minute, window));
  if (!hasChange) return [window];
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

function isInside(minute: number, { startMinute, endMinute }: Interval): boolean {
  return startMinute < minute && minute < endMinute;
}
