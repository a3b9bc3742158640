import { byTurn, isNews, isWished, type PlacedSlot, type Wish } from "./wish";

export interface Match {
  readonly wish: Wish;
  /** The first of the freed slots that they would take. */
  readonly slot: PlacedSlot;
}

/** Slots that touch what became free, sorted by start, as whoever wishes may book them. */
export type FreedSlots = (wish: Wish) => readonly PlacedSlot[];

export interface Matching {
  /** Who is asked now. */
  readonly best: Match | undefined;
  /** Would be asked, but are thinking about another offer until that epoch minute: the first of them. */
  readonly retryMinute: number | null;
  /** Everybody who would take one and could be asked now or by telephone, in turn. */
  readonly inTurn: readonly Match[];
}

/**
 * Who of those who wait is offered what became free: in turn, the first who wants one of its slots, can come, reads
 * mail, thinks about nothing else now, and was not asked about it before.
 */
export function matchFreed(wishes: readonly Wish[], slotsOf: FreedSlots): Matching {
  const inTurn = [...wishes]
    .sort(byTurn)
    .filter(({ wasAsked, hasMaximum }) => !wasAsked && !hasMaximum)
    .flatMap((wish): Match[] => {
      const slot = slotsOf(wish).find((each) => isWished(wish, each) && isNews(wish, each));
      return slot ? [{ wish, slot }] : [];
    });
  const reachable = inTurn.filter(({ wish }) => wish.isReachable);
  const answering = reachable.flatMap(({ wish }) => wish.answeringUntil ?? []);
  return {
    best: reachable.find(({ wish }) => wish.answeringUntil === null),
    retryMinute: answering.length > 0 ? Math.min(...answering) : null,
    inTurn,
  };
}
