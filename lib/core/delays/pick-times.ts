import { type Interval, overlaps } from "../time/interval";

/** Enough to choose from in a mail. */
const mostPicked = 3;

export interface PickQuestion {
  /** Free times that do not end before they begin, by start. */
  readonly free: readonly Interval[];
  /** Where the appointment stands. */
  readonly startMinute: number;
  /** Whole days between two moments in the zone of the place. */
  readonly dayOf: (minute: number) => number;
  /** Times of others, or of the client themself. */
  readonly taken: readonly Interval[];
}

/** The nearest times to ask somebody about: of the same day first, then of later ones, none overlapping another. */
export function pickTimes({ free, startMinute, dayOf, taken }: PickQuestion): readonly Interval[] {
  const ownDay = dayOf(startMinute);
  const distance = (each: Interval) => Math.abs(each.startMinute - startMinute);
  const nearest = free
    .filter((each) => !taken.some((other) => overlaps(each, other)))
    .map((each) => ({ each, day: Math.abs(dayOf(each.startMinute) - ownDay) }))
    .sort((a, b) => a.day - b.day || distance(a.each) - distance(b.each));
  const picked: Interval[] = [];
  for (const { each } of nearest) {
    if (picked.length === mostPicked) break;
    if (!picked.some((other) => overlaps(each, other))) picked.push(each);
  }
  return picked.sort((a, b) => a.startMinute - b.startMinute);
}
