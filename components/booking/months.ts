import { dayOf, type LocalDate, weekdayOf } from "@/lib/core/time/civil";

/** The weeks of a month (`YYYY-MM`), Monday first; null pads the first and the last. */
export function weeksOfMonth(month: string): (LocalDate | null)[][] {
  const first = `${month}-01`;
  const lead = weekdayOf(first) - 1;
  const length = dayOf(addMonths(month, 1).concat("-01")) - dayOf(first);
  const cells = Math.ceil((lead + length) / 7) * 7;
  const days = Array.from({ length: cells }, (_, cell) => {
    const day = cell - lead + 1;
    return day >= 1 && day <= length ? `${month}-${String(day).padStart(2, "0")}` : null;
  });
  return Array.from({ length: cells / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

export function monthOf(date: LocalDate): string {
  return date.slice(0, 7);
}

/** `2026-12` and 1 give `2027-01`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}
