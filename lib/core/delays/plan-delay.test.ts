import { describe, expect, test } from "vitest";
import { contains, type Interval, overlaps } from "../time/interval";
import type { DelayDay, DelaySpan, Due } from "./delay-day";
import { pickTimes } from "./pick-times";
import { occupiedAt, planDelay, tellingOnly } from "./plan-delay";

/** Minutes of a day: 600 is ten o'clock. */
const hours: Interval[] = [
  { startMinute: 540, endMinute: 780 },
  { startMinute: 840, endMinute: 1080 },
];

function due(id: string, startMinute: number, minutes = 30, given: Partial<Due> = {}): Due {
  const endMinute = startMinute + minutes;
  return {
    ...{ id, startMinute, endMinute, occupied: { startMinute, endMinute } },
    ...{ isMovable: true, sharedId: null, isOnTop: false, isHere: false, ...given },
  };
}

function dayOf(appointments: readonly Due[], given: Partial<DelayDay> = {}): DelayDay {
  return { nowMinute: 590, ongoingEndMinute: null, due: appointments, ...given };
}

/** In working time, beside what is in the way and what the same delay takes. */
const fitsBeside =
  (inTheWay: readonly Interval[] = []) =>
  (each: Due, atMinute: number, taken: readonly Interval[]) => {
    const wanted = occupiedAt(each, atMinute);
    return (
      hours.some((open) => contains(open, wanted)) &&
      ![...inTheWay, ...taken].some((other) => overlaps(other, wanted))
    );
  };

const late = (minutes: number): DelaySpan => ({ kind: "late", minutes });
const away = (startMinute: number, endMinute: number): DelaySpan => ({
  kind: "away",
  away: { startMinute, endMinute },
});

function said(day: DelayDay, span: DelaySpan, inTheWay: readonly Interval[] = []) {
  return planDelay(day, span, fitsBeside(inTheWay)).suggestions.map(
    ({ id, way, expectedMinute }) => `${id} ${way} ${expectedMinute}`,
  );
}

describe("a professional who is late", () => {
  test("moves who follows without a gap by as much, and a gap swallows the rest", () => {
    const day = dayOf([due("a", 600), due("b", 630), due("c", 670), due("d", 720)]);
    expect(said(day, late(20))).toEqual(["a shift 620", "b shift 650", "c shift 680"]);
  });

  test("is late from the end of whom they have with them", () => {
    const day = dayOf([due("a", 600), due("b", 660)], { ongoingEndMinute: 600 });
    expect(said(day, late(30))).toEqual(["a shift 630"]);
    expect(planDelay(day, late(30), fitsBeside()).blocked).toEqual({
      startMinute: 600,
      endMinute: 630,
    });
  });

  test("attends nobody before now, whose time has passed already", () => {
    expect(said(dayOf([due("a", 540)], { nowMinute: 583 }), late(15))).toEqual(["a shift 585"]);
  });

  test("keeps the buffers between people", () => {
    const buffered = (id: string, start: number) =>
      due(id, start, 30, { occupied: { startMinute: start - 5, endMinute: start + 40 } });
    const day = dayOf([buffered("a", 600), buffered("b", 645), buffered("c", 700)]);
    expect(said(day, late(15))).toEqual(["a shift 615", "b shift 660", "c shift 705"]);
  });

  test("asks whom no working time is left for, and tells who would only run into them", () => {
    const day = dayOf([due("a", 720), due("b", 750)]);
    expect(said(day, late(20))).toEqual(["a tell 740", "b propose 770"]);
  });

  test("moves nobody into the break, nor over somebody who keeps their time", () => {
    const day = dayOf([due("a", 600), due("group", 630, 30, { isMovable: false, sharedId: "s" })]);
    expect(said(day, late(30))).toEqual(["a tell 630", "group propose 660"]);
  });

  test("asks who would stand on somebody else's time, such as what is kept for a moment", () => {
    const held = [{ startMinute: 635, endMinute: 660 }];
    expect(said(dayOf([due("a", 600)]), late(20), held)).toEqual(["a propose 620"]);
  });

  test("goes a little further where that is enough, never later than they are themselves", () => {
    const held = [{ startMinute: 655, endMinute: 660 }];
    const day = dayOf([due("a", 600), due("b", 640)]);
    expect(said(day, late(20), held)).toEqual(["a shift 620", "b shift 660"]);
    expect(said(day, late(10), held)).toEqual(["a shift 610"]);
  });

  test("tells who shares a time the same, and who stands on top what those beside them are told", () => {
    const shared = { isMovable: false, sharedId: "s" };
    const day = dayOf([
      due("one", 600, 60, shared),
      due("two", 600, 60, shared),
      due("top", 610, 30, { isMovable: false, isOnTop: true }),
    ]);
    expect(said(day, late(15))).toEqual(["one tell 615", "two tell 615", "top tell 625"]);
  });

  test("asks nobody who is here already", () => {
    const day = dayOf([due("a", 750, 30, { isHere: true })]);
    expect(said(day, late(30))).toEqual(["a tell 780"]);
  });
});

describe("a professional who is away for a while", () => {
  test("moves those of that time to its end where there is room, and touches nobody else", () => {
    const day = dayOf([due("a", 570), due("b", 600), due("c", 720)]);
    expect(said(day, away(600, 640))).toEqual(["b shift 640"]);
  });

  test("asks those for whom there is none", () => {
    const day = dayOf([due("a", 600), due("b", 630), due("c", 660)]);
    expect(said(day, away(600, 660))).toEqual(["a propose 660", "b propose 690"]);
  });

  test("moves nobody further than an hour without asking", () => {
    expect(said(dayOf([due("a", 600)]), away(590, 700))).toEqual(["a propose 700"]);
  });
});

test("told only, everybody keeps their time", () => {
  const plan = tellingOnly(planDelay(dayOf([due("a", 600)]), late(15), fitsBeside()));
  expect(plan.suggestions).toEqual([
    { id: "a", startMinute: 600, expectedMinute: 615, way: "tell" },
  ]);
});

test("nobody waits: nobody is told, and the time until then is kept from others", () => {
  expect(planDelay(dayOf([]), late(15), fitsBeside())).toEqual({
    suggestions: [],
    blocked: { startMinute: 590, endMinute: 605 },
    ...{ resumesMinute: 605, endsMinute: 605 },
  });
});

describe("times to ask about", () => {
  const free = [600, 615, 630, 700, 2040, 2100].map((startMinute) => ({
    ...{ startMinute, endMinute: startMinute + 30 },
  }));
  const dayOfMinute = (minute: number) => Math.floor(minute / 1440);

  test("are the nearest of the same day, then of later ones, and none overlaps another", () => {
    const picked = pickTimes({ free, startMinute: 610, dayOf: dayOfMinute, taken: [] });
    expect(picked.map(({ startMinute }) => startMinute)).toEqual([615, 700, 2040]);
  });

  test("are nobody else's", () => {
    const taken = [{ startMinute: 600, endMinute: 720 }];
    const picked = pickTimes({ free, startMinute: 610, dayOf: dayOfMinute, taken });
    expect(picked.map(({ startMinute }) => startMinute)).toEqual([2040, 2100]);
  });
});
