import type { Interval } from "../time/interval";
import type { DelayWay } from "./words";

/** An appointment of the day that has not begun; its client's time. */
export interface Due extends Interval {
  readonly id: string;
  /** What it takes of the professional, buffers inside. */
  readonly occupied: Interval;
  /** Whether it may go elsewhere alone: it is no part of a visit or a group, and stands on top of nothing. */
  readonly isMovable: boolean;
  /** The group session that it shares with others. */
  readonly sharedId: string | null;
  /** It stands on top of another and takes no turn of its own. */
  readonly isOnTop: boolean;
  /** The client is here already, and is asked nothing. */
  readonly isHere: boolean;
}

/** Late by so many minutes from now on, or away for an interval. */
export type DelaySpan =
  | { readonly kind: "late"; readonly minutes: number }
  | { readonly kind: "away"; readonly away: Interval };

/** The rest of one professional's day. */
export interface DelayDay {
  readonly nowMinute: number;
  /** Until when whoever is in was planned to be, buffers inside; null where nobody is. */
  readonly ongoingEndMinute: number | null;
  /** By start. */
  readonly due: readonly Due[];
}

/** What is suggested for one appointment. */
export interface Suggestion {
  readonly id: string;
  readonly startMinute: number;
  /** About when they are attended: where it is moved to, if it is. */
  readonly expectedMinute: number;
  readonly way: DelayWay;
}

export interface DelayPlan {
  /** Who is affected, by start. */
  readonly suggestions: readonly Suggestion[];
  /** What nobody is to book meanwhile; it may be empty. */
  readonly blocked: Interval;
  /** When the professional is free for the next one. */
  readonly resumesMinute: number;
  /** When the delay is caught up. */
  readonly endsMinute: number;
}
