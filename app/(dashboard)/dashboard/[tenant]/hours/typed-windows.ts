import { overlappingWindow } from "@/lib/core/openings/opening-counts";
import type { DayWindow } from "@/lib/core/scheduling/context";
import { minutesPerDay, parseTimeOfDay, timeOfDay } from "@/lib/core/time/civil";

/** A time of the day as the fields hold it: `HH:MM`. */
export type TypedWindow = {
  readonly start: string;
  readonly end: string;
  /** Whether its end is meant to be of the next day. */
  readonly endsNextDay: boolean;
};

export const firstWindow: TypedWindow = { start: "09:00", end: "12:00", endsNextDay: false };

/** What was sent before a refusal, else a morning. */
export function windowsTyped(values: Readonly<Record<string, string>>): readonly TypedWindow[] {
  const typed: TypedWindow[] = [];
  for (let index = 0; ; index += 1) {
    const [start, end] = [values[`windows.${index}.start`], values[`windows.${index}.end`]];
    if (start === undefined && end === undefined) break;
    const endsNextDay = values[`windows.${index}.endsNextDay`] !== undefined;
    typed.push({ start: start ?? "", end: end ?? "", endsNextDay });
  }
  return typed.length > 0 ? typed : [firstWindow];
}

/** Minutes of the day; null while one of them makes no sense, or two overlap. */
export function windowsOf(typed: readonly TypedWindow[]): readonly DayWindow[] | null {
  const windows: DayWindow[] = [];
  for (const { start, end, endsNextDay } of typed) {
    const [from, until] = [parseTimeOfDay(start), parseTimeOfDay(end)];
    if (from === null || until === null) return null;
    const isNextDay = (endsNextDay && until <= from) || (until === 0 && from > 0);
    const to = isNextDay ? until + minutesPerDay : until;
    if (to <= from) return null;
    windows.push({ startMinuteOfDay: from, endMinuteOfDay: to });
  }
  return windows.length > 0 && overlappingWindow(windows) === null ? windows : null;
}

/** Whether a window ends before it begins, which means something only on the next day; midnight ends its own. */
export function isReversed({ start, end }: TypedWindow): boolean {
  const [from, until] = [parseTimeOfDay(start), parseTimeOfDay(end)];
  if (from === null || until === null || (until === 0 && from > 0)) return false;
  return until <= from;
}

/** Two hours after the last one, as long as it where the day has room. */
export function nextWindow(typed: readonly TypedWindow[]): TypedWindow {
  const last = windowsOf(typed.slice(-1))?.[0];
  if (!last) return firstWindow;
  const start = Math.min(last.endMinuteOfDay + 120, minutesPerDay - 60);
  const length = last.endMinuteOfDay - last.startMinuteOfDay;
  const end = Math.min(start + length, minutesPerDay - 1);
  return { start: timeOfDay(start), end: timeOfDay(end), endsNextDay: false };
}
