import { minutesPerDay, type Weekday } from "../time/civil";
import type { Interval } from "../time/interval";
import { inOrder, type WeekWindow } from "./plan";

/** Alternating weeks: after the last Sunday comes the first Monday. */
export type Weeks = readonly (readonly WeekWindow[])[];

export type DayOfCycle = { readonly week: number; readonly weekday: Weekday };

/** A window on the circle of the weeks: minutes after the first Monday's midnight; its end may lie past the circle's. */
export type Piece = Interval & Pick<WeekWindow, "kind" | "siteId">;

const minutesPerWeek = 7 * minutesPerDay;

export function circleOf(weeks: Weeks): number {
  return weeks.length * minutesPerWeek;
}

export function midnightOf({ week, weekday }: DayOfCycle): number {
  return week * minutesPerWeek + (weekday - 1) * minutesPerDay;
}

export function pieceOf(window: WeekWindow, week: number): Piece {
  const midnight = midnightOf({ week, weekday: window.weekday });
  return {
    ...{ kind: window.kind, siteId: window.siteId },
    startMinute: midnight + window.startMinute,
    endMinute: midnight + window.endMinute,
  };
}

export function piecesOf(weeks: Weeks): readonly Piece[] {
  return weeks.flatMap((windows, week) => windows.map((window) => pieceOf(window, week)));
}

/** Each piece as a window of the day in which it begins. */
export function weeksOf(pieces: readonly Piece[], count: number): Weeks {
  const circle = count * minutesPerWeek;
  const placed = pieces.map(({ kind, siteId, startMinute, endMinute }) => {
    const start = ((startMinute % circle) + circle) % circle;
    const day = Math.floor(start / minutesPerDay);
    const minute = start - day * minutesPerDay;
    const window: WeekWindow = {
      ...{ kind, siteId, weekday: ((day % 7) + 1) as Weekday },
      startMinute: minute,
      endMinute: minute + endMinute - startMinute,
    };
    return { week: Math.floor(day / 7), window };
  });
  return Array.from({ length: count }, (_, week) =>
    inOrder(placed.filter((each) => each.week === week).map(({ window }) => window)),
  );
}

/** The same stretch one turn before, now and one turn later. */
export function turnsOf({ startMinute, endMinute }: Interval, circle: number): readonly Interval[] {
  return [-circle, 0, circle].map((turn) => ({
    startMinute: startMinute + turn,
    endMinute: endMinute + turn,
  }));
}
