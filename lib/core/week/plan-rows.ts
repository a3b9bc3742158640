import { dateOfDay, dayOf, type LocalDate } from "../time/civil";
import {
  inOrder,
  isSameWindow,
  modulo,
  mondayOf,
  mostWeeks,
  type WeekPlan,
  type WeekWindow,
  weekNumber,
} from "./plan";

/** A window as it is kept: with the weeks and the dates in which it holds. All rows of a day count together. */
export interface WeeklyRow extends WeekWindow {
  readonly everyWeeks: number;
  /** A day of a week in which it holds; null where it holds every week. */
  readonly weekAnchor: LocalDate | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** Rows that say the same as the plans: the usual one holds wherever no dated one stands in for it. */
export function rowsOfPlans([usual, ...dated]: readonly WeekPlan[]): readonly WeeklyRow[] {
  const stretches = [
    ...(usual ? gapsBetween(dated).map((gap) => ({ ...gap, weeks: usual.weeks })) : []),
    ...dated,
  ];
  return stretches.flatMap(({ from, to, weeks }) =>
    distinct(weeks.flat()).flatMap((window) =>
      rhythmsOf(weeks.map((week) => week.some((each) => isSameWindow(each, window)))).map(
        (rhythm) => ({ ...window, ...rhythm, validFrom: from, validTo: to }),
      ),
    ),
  );
}

/**
 * The plans that rows amount to, however they were made: first the usual one, which holds since ever, then those that
 * stand in for it, by date.
 */
export function plansOfRows(rows: readonly WeeklyRow[]): readonly WeekPlan[] {
  const periods = periodsOf(rows);
  const usual = periods[0]?.weeks ?? [[]];
  const same = JSON.stringify(usual);
  return [
    { from: null, to: null, weeks: usual },
    ...periods.filter(({ weeks }) => JSON.stringify(weeks) !== same),
  ];
}

type Stretch = { readonly from: LocalDate | null; readonly to: LocalDate | null };

function gapsBetween(dated: readonly Stretch[]): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let free: number | null = null;
  for (const { from, to } of [...dated].sort((a, b) => dayFrom(a) - dayFrom(b))) {
    const first = from === null ? Number.NEGATIVE_INFINITY : dayOf(from);
    if (free === null || free < first) {
      const start = free === null ? null : dateOfDay(free);
      if (Number.isFinite(first)) gaps.push({ from: start, to: dateOfDay(first - 1) });
    }
    if (to === null) return gaps;
    free = Math.max(free ?? Number.NEGATIVE_INFINITY, dayOf(to) + 1);
  }
  return [...gaps, { from: free === null ? null : dateOfDay(free), to: null }];
}

function dayFrom({ from }: Stretch): number {
  return from === null ? Number.NEGATIVE_INFINITY : dayOf(from);
}

/** The fewest "every k weeks" that make up the weeks in which a window holds. */
function rhythmsOf(holds: readonly boolean[]) {
  const left = [...holds];
  const rhythms: Pick<WeeklyRow, "everyWeeks" | "weekAnchor">[] = [];
  for (let every = 1; every <= Math.min(left.length, mostWeeks); every += 1) {
    if (left.length % every !== 0) continue;
    for (let rest = 0; rest < every; rest += 1) {
      const own = left.map((_, index) => index).filter((index) => index % every === rest);
      if (!own.every((index) => holds[index]) || !own.some((index) => left[index])) continue;
      for (const index of own) left[index] = false;
      rhythms.push({ everyWeeks: every, weekAnchor: every === 1 ? null : anchorOf(rest, every) });
    }
  }
  return rhythms;
}

const anchorsFrom = weekNumber(dayOf("2024-01-01"));

function anchorOf(rest: number, every: number): LocalDate {
  return mondayOf(anchorsFrom + modulo(rest - anchorsFrom, every));
}

/** From the beginning of time to its end, each with the weeks that hold in it; neighbours differ. */
function periodsOf(rows: readonly WeeklyRow[]): readonly WeekPlan[] {
  const edges = new Set<number>();
  for (const { validFrom, validTo } of rows) {
    if (validFrom !== null) edges.add(dayOf(validFrom));
    if (validTo !== null) edges.add(dayOf(validTo) + 1);
  }
  const starts = [Number.NEGATIVE_INFINITY, ...[...edges].sort((a, b) => a - b)];
  const periods: WeekPlan[] = [];
  for (const [index, start] of starts.entries()) {
    const weeks = weeksOf(rows.filter((row) => holdsOn(row, start)));
    const end = starts[index + 1];
    const to = end === undefined ? null : dateOfDay(end - 1);
    const last = periods.at(-1);
    if (last && JSON.stringify(last.weeks) === JSON.stringify(weeks)) {
      periods[periods.length - 1] = { ...last, to };
    } else {
      periods.push({ from: Number.isFinite(start) ? dateOfDay(start) : null, to, weeks });
    }
  }
  return periods;
}

function holdsOn({ validFrom, validTo }: WeeklyRow, day: number): boolean {
  return (
    (validFrom === null || dayOf(validFrom) <= day) && (validTo === null || day <= dayOf(validTo))
  );
}

function weeksOf(rows: readonly WeeklyRow[]): readonly (readonly WeekWindow[])[] {
  const count = rows.reduce((all, { everyWeeks }) => leastMultiple(all, everyWeeks), 1);
  const weeks = Array.from({ length: count }, (_, index) =>
    inOrder(distinct(rows.filter((row) => isInWeek(row, index)).map(windowOf))),
  );
  for (let shorter = 1; shorter < count; shorter += 1) {
    const repeats =
      count % shorter === 0 &&
      weeks.every((week, i) => JSON.stringify(week) === JSON.stringify(weeks[i % shorter]));
    if (repeats) return weeks.slice(0, shorter);
  }
  return weeks;
}

function isInWeek({ everyWeeks, weekAnchor }: WeeklyRow, week: number): boolean {
  if (everyWeeks === 1 || weekAnchor === null) return true;
  return modulo(week - weekNumber(dayOf(weekAnchor)), everyWeeks) === 0;
}

function windowOf({ kind, weekday, startMinute, endMinute, siteId }: WeeklyRow): WeekWindow {
  return { kind, weekday, startMinute, endMinute, siteId };
}

function distinct(windows: readonly WeekWindow[]): readonly WeekWindow[] {
  return windows.filter((window, i) => windows.findIndex((o) => isSameWindow(o, window)) === i);
}

function leastMultiple(a: number, b: number): number {
  return (a * b) / greatestDivisor(a, b);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
