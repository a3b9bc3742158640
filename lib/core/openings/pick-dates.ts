import { addDays, type LocalDate, type Weekday, weekdayOf } from "../time/civil";

/** Dates that may be chosen, both included. */
export interface DateBounds {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** Chosen dates, sorted and each once. */
export type PickedDates = readonly LocalDate[];

export function toggleDate(picked: PickedDates, date: LocalDate, bounds: DateBounds): PickedDates {
  return setDates(picked, [date], !picked.includes(date), bounds);
}

/** Chooses or drops every date from one to another, whichever of them comes first. */
export function setRange(
  picked: PickedDates,
  one: LocalDate,
  other: LocalDate,
  isPicked: boolean,
  bounds: DateBounds,
): PickedDates {
  return setDates(picked, datesBetween(one, other), isPicked, bounds);
}

/** Every such weekday of a month (`YYYY-MM`) that may be chosen; drops them where all are chosen already. */
export function toggleWeekday(
  picked: PickedDates,
  month: string,
  weekday: Weekday,
  bounds: DateBounds,
): PickedDates {
  const dates = weekdaysOfMonth(month, weekday).filter((date) => isWithin(date, bounds));
  return setDates(picked, dates, !isAllPicked(picked, dates), bounds);
}

export function isAllPicked(picked: PickedDates, dates: readonly LocalDate[]): boolean {
  return dates.length > 0 && dates.every((date) => picked.includes(date));
}

export function weekdaysOfMonth(month: string, weekday: Weekday): LocalDate[] {
  const first: LocalDate = `${month}-01`;
  const dates: LocalDate[] = [];
  let date = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
  for (; date.startsWith(month); date = addDays(date, 7)) dates.push(date);
  return dates;
}

export function isWithin(date: LocalDate, { first, last }: DateBounds): boolean {
  return first <= date && date <= last;
}

function setDates(
  picked: PickedDates,
  dates: readonly LocalDate[],
  isPicked: boolean,
  bounds: DateBounds,
): PickedDates {
  const changed = new Set(picked);
  for (const date of dates) {
    if (!isPicked) changed.delete(date);
    else if (isWithin(date, bounds)) changed.add(date);
  }
  return [...changed].sort();
}

function datesBetween(one: LocalDate, other: LocalDate): LocalDate[] {
  const [from, to] = one <= other ? [one, other] : [other, one];
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}
