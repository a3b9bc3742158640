import { minutesPerDay } from "../time/civil";
import { type Interval, intersect, overlaps, subtract } from "../time/interval";
import {
  circleOf,
  type DayOfCycle,
  midnightOf,
  type Piece,
  pieceOf,
  piecesOf,
  turnsOf,
  type Weeks,
  weeksOf,
} from "./circle";
import { isSameWindow, type WeekWindow } from "./plan";

/** What a stroke leaves behind: time to attend at a place, a pause, or nothing. */
export type Brush =
  | { readonly kind: "work"; readonly siteId: string | null }
  | { readonly kind: "break" }
  | { readonly kind: "off" };

/** Minutes (0 to 1440) of one day of one of the alternating weeks. */
export type Stroke = Interval & DayOfCycle;

/**
 * The weeks after a stroke; what went on from the day before is cut or paused too. Hours painted beside hours of the
 * same place become one window of a day's length at most, and a pause is kept only inside of hours.
 */
export function paint(weeks: Weeks, stroke: Stroke, brush: Brush): Weeks {
  const circle = circleOf(weeks);
  const midnight = midnightOf(stroke);
  const time = {
    startMinute: midnight + stroke.startMinute,
    endMinute: midnight + stroke.endMinute,
  };
  const pieces = piecesOf(weeks);
  return weeksOf(painted(pieces, time, brush, circle), weeks.length);
}

/** The weeks with other edges (minutes of its day) for one window; what stands in its way is cut. */
export function resize(weeks: Weeks, week: number, window: WeekWindow, edges: Interval): Weeks {
  const circle = circleOf(weeks);
  const moved = pieceOf({ ...window, ...edges }, week);
  const others = weeks.flatMap((windows, index) =>
    windows
      .filter((each) => index !== week || !isSameWindow(each, window))
      .map((each) => pieceOf(each, index)),
  );
  const room = others.flatMap((each) =>
    each.kind === window.kind ? without(each, moved, circle) : [each],
  );
  return weeksOf(pausesInside([...room, moved], circle), weeks.length);
}

/** The window that is seen at a minute of a day, one that began the day before too; pauses lie on top. */
export function windowAt(
  weeks: Weeks,
  day: DayOfCycle,
  minute: number,
): { readonly week: number; readonly window: WeekWindow } | undefined {
  const at = midnightOf(day) + minute;
  const seen = weeks
    .flatMap((windows, week) => windows.map((window) => ({ week, window })))
    .filter(({ week, window }) =>
      turnsOf(pieceOf(window, week), circleOf(weeks)).some(
        ({ startMinute, endMinute }) => startMinute <= at && at < endMinute,
      ),
    );
  return seen.find(({ window }) => window.kind === "break") ?? seen[0];
}

function painted(pieces: readonly Piece[], time: Interval, brush: Brush, circle: number) {
  if (brush.kind === "break") return paused(pieces, time, circle);
  const left = pieces.flatMap((each) => without(each, time, circle));
  if (brush.kind === "off") return pausesInside(left, circle);
  const { siteId } = brush;
  return pausesInside(joined(left, { kind: "work", siteId, ...time }, circle), circle);
}

function paused(pieces: readonly Piece[], time: Interval, circle: number): readonly Piece[] {
  const work = pieces.filter(({ kind }) => kind === "work");
  const hours = work.flatMap((each) => turnsOf(each, circle));
  const pauses = pieces.filter(({ kind }) => kind === "break");
  const apart = pauses.flatMap((each) => without(each, time, circle));
  const added = intersect([time], hours).map((part) => ({
    ...{ kind: "break" as const, siteId: null },
    ...part,
  }));
  return [
    ...work,
    ...added.reduce<readonly Piece[]>((all, each) => joined(all, each, circle), apart),
  ];
}

/** The pieces and one more, grown together with what touches it, as long as that is not longer than a day. */
function joined(pieces: readonly Piece[], added: Piece, circle: number): readonly Piece[] {
  let whole = added;
  const kept: Piece[] = [];
  for (const each of pieces) {
    const beside =
      each.kind === added.kind && each.siteId === added.siteId
        ? touching(each, whole, circle)
        : null;
    if (beside) whole = { ...whole, ...beside };
    else kept.push(each);
  }
  return [...kept, whole];
}

function touching(a: Interval, b: Interval, circle: number): Interval | null {
  const turn = turnsOf(a, circle).find(
    ({ startMinute, endMinute }) => endMinute === b.startMinute || startMinute === b.endMinute,
  );
  if (!turn) return null;
  const startMinute = Math.min(turn.startMinute, b.startMinute);
  const endMinute = Math.max(turn.endMinute, b.endMinute);
  return endMinute - startMinute <= minutesPerDay ? { startMinute, endMinute } : null;
}

function without(piece: Piece, hole: Interval, circle: number): readonly Piece[] {
  const holes = turnsOf(hole, circle);
  if (!holes.some((each) => overlaps(each, piece))) return [piece];
  return subtract([piece], holes).map((part) => ({ ...piece, ...part }));
}

function pausesInside(pieces: readonly Piece[], circle: number): readonly Piece[] {
  const work = pieces.filter(({ kind }) => kind === "work");
  const hours = work.flatMap((each) => turnsOf(each, circle));
  const pauses = pieces.filter(({ kind }) => kind === "break");
  return [
    ...work,
    ...pauses.flatMap((each) => intersect([each], hours).map((part) => ({ ...each, ...part }))),
  ];
}
