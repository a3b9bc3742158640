import type { Interval } from "../time/interval";
import { offsetAt, transitionsInside } from "../time/zone";

/** Starts `startMinute`, `startMinute + step` … before `endMinute`. */
export type GridRun = Interval;

/**
 * The starts of a window: its own start and every step of the *wall clock* after it.
 * A clock change inside splits the run, so that no wall clock is offered twice and none that does not exist.
 */
export function gridRuns(
  window: Interval,
  stepMinutes: number,
  timeZone: string,
): readonly GridRun[] {
  const changes = transitionsInside(window, timeZone);
  if (changes.length === 0) return [window];
  const anchor = window.startMinute + offsetAt(window.startMinute, timeZone);
  const runs: GridRun[] = [];
  let startMinute = window.startMinute;
  let offset = anchor - window.startMinute;
  for (const change of changes) {
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

/** Whether `minute` is a start of one of the windows. */
export function isOnGrid(
  minute: number,
  windows: readonly Interval[],
  stepMinutes: number,
  timeZone: string,
): boolean {
  return windows.some(
    (window) =>
      minute >= window.startMinute &&
      minute < window.endMinute &&
      gridRuns(window, stepMinutes, timeZone).some(
        (run) =>
          minute >= run.startMinute &&
          minute < run.endMinute &&
          (minute - run.startMinute) % stepMinutes === 0,
      ),
  );
}
