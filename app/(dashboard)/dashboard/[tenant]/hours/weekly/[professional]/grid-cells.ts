import type { Weekday } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";

/** A cell of the week grid: a day and the minute of it at which the cell begins. */
export type Cell = { readonly weekday: Weekday; readonly minute: number };

/** The same stretch of some neighbouring days. */
export type Area = Interval & { readonly weekdays: readonly Weekday[] };

/** The cells between two, both included. */
export function areaOf(a: Cell, b: Cell, stepMinutes: number): Area {
  const [first, last] = [Math.min(a.weekday, b.weekday), Math.max(a.weekday, b.weekday)];
  return {
    weekdays: Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Weekday),
    startMinute: Math.min(a.minute, b.minute),
    endMinute: Math.max(a.minute, b.minute) + stepMinutes,
  };
}

export function isInArea({ weekday, minute }: Cell, area: Area | null): boolean {
  if (area === null || !area.weekdays.includes(weekday)) return false;
  return area.startMinute <= minute && minute < area.endMinute;
}

export function cellName({ weekday, minute }: Cell): string {
  return `${weekday}-${minute}`;
}

/** The cell under a point of the screen; a point beside the grid counts as its nearest. */
export function cellAt(body: HTMLElement, clientX: number, clientY: number): Cell | null {
  const box = body.getBoundingClientRect();
  const x = Math.min(Math.max(clientX, box.left + 1), box.right - 1);
  const y = Math.min(Math.max(clientY, box.top + 1), box.bottom - 1);
  const found = document
    .elementsFromPoint(x, y)
    .find((each) => each instanceof HTMLElement && each.dataset.cell && body.contains(each));
  const [weekday, minute] = (found as HTMLElement | undefined)?.dataset.cell?.split("-") ?? [];
  return weekday && minute ? { weekday: Number(weekday) as Weekday, minute: Number(minute) } : null;
}
