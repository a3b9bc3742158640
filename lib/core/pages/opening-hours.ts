import { type Weekday, weekdays } from "../time/civil";
import { type Interval, subtract, union } from "../time/interval";

/** Working hours or a break of one professional, in minutes of the weekday in which they begin. */
export type HoursRow = {
  readonly professionalId: string;
  readonly kind: "work" | "break";
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
};

/** Weekdays in a row with the same hours. */
export type OpenDays = {
  readonly from: Weekday;
  /** Included; the same as `from` for one day. */
  readonly to: Weekday;
  /** Sorted and disjoint, in minutes of the day; none: closed. */
  readonly windows: readonly Interval[];
};

/**
 * When somebody attends in a usual week: everybody's hours without their breaks, put together, from Monday to Sunday.
 * No rows: nothing is known, and the list is empty.
 */
export function openingHours(rows: readonly HoursRow[]): OpenDays[] {
  if (!rows.some(({ kind }) => kind === "work")) return [];
  const days: { from: Weekday; to: Weekday; windows: readonly Interval[] }[] = [];
  for (const weekday of weekdays) {
    const windows = hoursOf(rows.filter((row) => row.weekday === weekday));
    const last = days.at(-1);
    if (last && sameWindows(last.windows, windows)) last.to = weekday;
    else days.push({ from: weekday, to: weekday, windows });
  }
  return days;
}

function hoursOf(rows: readonly HoursRow[]): readonly Interval[] {
  const people = [...new Set(rows.map(({ professionalId }) => professionalId))];
  return union(
    people.flatMap((id) => {
      const own = rows.filter(({ professionalId }) => professionalId === id);
      return subtract(
        own.filter(({ kind }) => kind === "work").map(intervalOf),
        own.filter(({ kind }) => kind === "break").map(intervalOf),
      );
    }),
  );
}

function intervalOf({ startMinute, endMinute }: HoursRow): Interval {
  return { startMinute, endMinute };
}

function sameWindows(a: readonly Interval[], b: readonly Interval[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return each.startMinute === other?.startMinute && each.endMinute === other.endMinute;
    })
  );
}
