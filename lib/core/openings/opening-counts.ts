import type { DayWindow } from "../scheduling/context";

/** How long one appointment of a service takes, and how often one may start. */
export interface TurnRules {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number;
}

/** How many appointments, one after another, an opening of that length holds; buffers may reach out of its edges. */
export function turnsIn(lengthMinutes: number, rules: TurnRules): number {
  const between = rules.bufferBeforeMinutes + rules.durationMinutes + rules.bufferAfterMinutes;
  const distance = Math.ceil(between / rules.stepMinutes) * rules.stepMinutes;
  if (lengthMinutes < rules.durationMinutes) return 0;
  return 1 + Math.floor((lengthMinutes - rules.durationMinutes) / distance);
}

export function lengthOf({ startMinuteOfDay, endMinuteOfDay }: DayWindow): number {
  return endMinuteOfDay - startMinuteOfDay;
}

/** The first pair of windows of a day that share a minute, by their places; null where none do. */
export function overlappingWindow(windows: readonly DayWindow[]): number | null {
  const index = windows.findIndex((window, place) =>
    windows
      .slice(0, place)
      .some(
        (other) =>
          window.startMinuteOfDay < other.endMinuteOfDay &&
          other.startMinuteOfDay < window.endMinuteOfDay,
      ),
  );
  return index === -1 ? null : index;
}
