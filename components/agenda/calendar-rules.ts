import { addDays } from "@/lib/core/time/civil";
import type { AgendaView } from "./agenda-query";

type Shown = { readonly view: AgendaView; readonly isNarrow: boolean };

/** With several professionals their order is that of their columns; elsewhere time alone counts. */
export function isGridOfHours(view: AgendaView): boolean {
  return view === "day" || view === "week" || view === "columns";
}

/** A month is as high as what it holds, and on a phone a list is too. */
export function isScrolledAround({ view, isNarrow }: Shown): boolean {
  return view === "month" || (isNarrow && view === "list");
}

/** More than these would be too narrow to read: the others are one touch away. */
export function mostBeside({ view, isNarrow }: Shown): number {
  if (view === "columns") return 4;
  return view === "day" && !isNarrow ? 12 : 6;
}

/** A stretch that ends at midnight is of the day before. */
export function isWithinOneDay(start: string, end: string): boolean {
  const [first, last] = [start.slice(0, 10), end.slice(0, 10)];
  const isMidnight = end.slice(11, 16) === "00:00";
  return first === last || (isMidnight && addDays(first, 1) === last);
}
