import type { Interval } from "../../../lib/core/time/interval";
import type { Place } from "./place";
import { wallAt } from "./wall-clock";

/**
 * Starts stand every step of the wall clock from the start of a window on, and only where the clock shows what it has
 * not shown before in that window: an hour that is repeated has its starts once.
 */
export function isOnGrid(startMinute: number, { attendance, context, zone }: Place): boolean {
  return attendance.windows.some(
    (window) =>
      window.startMinute <= startMinute &&
      startMinute < window.endMinute &&
      (wallAt(startMinute, zone) - wallAt(window.startMinute, zone)) % context.rules.stepMinutes ===
        0 &&
      isShownFirst(startMinute, window, zone),
  );
}

function isShownFirst(minute: number, window: Interval, zone: string): boolean {
  for (let earlier = window.startMinute; earlier < minute; earlier += 1) {
    if (wallAt(earlier, zone) >= wallAt(minute, zone)) return false;
  }
  return true;
}
