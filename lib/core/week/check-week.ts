import { dayOf, minutesPerDay } from "../time/civil";
import type { WeekPlan, WeekWindow } from "./plan";

/** A window with its place: which plan, and which of the plan's alternating weeks. */
export interface PlacedWindow extends WeekWindow {
  readonly plan: number;
  readonly week: number;
}

export type WeekMistake = {
  readonly code: "windows_overlap" | "break_outside_hours";
  /** Position of the window in the list that was given. */
  readonly index: number;
};

/**
 * Windows of one kind that share a minute, also after midnight and into the next week, and breaks in which nobody
 * attends. `weekCounts` says how many weeks alternate in each plan.
 */
export function weekMistakes(
  windows: readonly PlacedWindow[],
  weekCounts: readonly number[],
): readonly WeekMistake[] {
  const mistakes: WeekMistake[] = [];
  for (const [index, window] of windows.entries()) {
    const weeks = weekCounts[window.plan] ?? 1;
    const clashes = windows.some(
      (other, at) => at < index && other.kind === window.kind && meet(window, other, weeks),
    );
    if (clashes) mistakes.push({ code: "windows_overlap", index });
    else if (
      window.kind === "break" &&
      !windows.some((other) => other.kind === "work" && meet(other, window, weeks))
    ) {
      mistakes.push({ code: "break_outside_hours", index });
    }
  }
  return mistakes;
}

/** The position of the first plan whose dates meet those of an earlier one; the usual plan, the first, has none. */
export function meetingDates(plans: readonly Pick<WeekPlan, "from" | "to">[]): number | null {
  const found = plans.findIndex((plan, index) =>
    plans.slice(1, index).some((earlier) => datesMeet(earlier, plan)),
  );
  return found === -1 ? null : found;
}

function datesMeet(a: Pick<WeekPlan, "from" | "to">, b: Pick<WeekPlan, "from" | "to">): boolean {
  const [startA, endA] = daysOf(a);
  const [startB, endB] = daysOf(b);
  return startA <= endB && startB <= endA;
}

function daysOf({ from, to }: Pick<WeekPlan, "from" | "to">): readonly [number, number] {
  return [
    from === null ? Number.NEGATIVE_INFINITY : dayOf(from),
    to === null ? Number.POSITIVE_INFINITY : dayOf(to),
  ];
}

/** On the circle of a plan's weeks: the last Sunday goes on into the first Monday. */
function meet(a: PlacedWindow, b: PlacedWindow, weeks: number): boolean {
  if (a.plan !== b.plan) return false;
  const circle = weeks * 7 * minutesPerDay;
  const [startA, startB] = [placeOf(a), placeOf(b)];
  return [-circle, 0, circle].some(
    (turn) => startA + turn < startB + lengthOf(b) && startB < startA + turn + lengthOf(a),
  );
}

function placeOf({ week, weekday, startMinute }: PlacedWindow): number {
  return (week * 7 + weekday - 1) * minutesPerDay + startMinute;
}

function lengthOf({ startMinute, endMinute }: PlacedWindow): number {
  return endMinute - startMinute;
}
