import { dayOf, type LocalDate, weekdayOf } from "@/lib/core/time/civil";
import { localDateOf, minuteOfDayAt } from "@/lib/core/time/zone";

/** A free start, ready to be shown: its instant and the wall clock of the tenant. */
export type FreeTime = {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly minuteOfDay: number;
  readonly professionalId: string;
};

export type FreeDays = ReadonlyMap<LocalDate, readonly FreeTime[]>;

type OfferedSlot = {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly professionalId: string;
};

/** Slots by the tenant's day, in order; a start that several professionals offer appears once. */
export function freeDays(slots: readonly OfferedSlot[], timeZone: string): FreeDays {
  const days = new Map<LocalDate, FreeTime[]>();
  let last = Number.NaN;
  for (const slot of slots) {
    if (slot.startMinute === last) continue;
    last = slot.startMinute;
    const date = localDateOf(slot.startMinute, timeZone);
    const times = days.get(date) ?? [];
    times.push({ ...slot, minuteOfDay: minuteOfDayAt(slot.startMinute, timeZone) });
    days.set(date, times);
  }
  return days;
}

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
