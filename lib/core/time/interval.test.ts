import fc from "fast-check";
import { expect, test } from "vitest";
import {
  contains,
  type Interval,
  intersect,
  overlaps,
  subtract,
  totalMinutes,
  union,
} from "./interval";

const size = 60;
const interval = fc
  .tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size }))
  .map(([startMinute, endMinute]) => ({ startMinute, endMinute }));
const intervals = fc.array(interval, { maxLength: 8 });

test("union holds exactly the minutes of its parts, sorted and apart", () => {
  fc.assert(
    fc.property(intervals, (parts) => {
      expect(minutesOf(union(parts))).toEqual(minutesOf(parts));
      expectNormal(union(parts));
    }),
  );
});

test("subtract leaves exactly the minutes that were not taken", () => {
  fc.assert(
    fc.property(intervals, intervals, (from, taken) => {
      const left = minutesOf(from).filter((minute) => !minutesOf(taken).includes(minute));
      expect(minutesOf(subtract(from, taken))).toEqual(left);
      expectNormal(subtract(from, taken));
    }),
  );
});

test("intersect holds exactly the minutes of both", () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const both = minutesOf(a).filter((minute) => minutesOf(b).includes(minute));
      expect(minutesOf(intersect(a, b))).toEqual(both);
      expectNormal(intersect(a, b));
    }),
  );
});

test("two intervals overlap when they share a minute, and one contains the other when it has all of them", () => {
  const proper = interval.filter(({ startMinute, endMinute }) => startMinute < endMinute);
  fc.assert(
    fc.property(proper, proper, (a, b) => {
      const shared = minutesOf([a]).filter((minute) => minutesOf([b]).includes(minute));
      expect(overlaps(a, b)).toBe(shared.length > 0);
      expect(contains(a, b)).toBe(shared.length === minutesOf([b]).length);
    }),
  );
});

test("intervals that only touch do not overlap", () => {
  const morning = { startMinute: 0, endMinute: 30 };
  expect(overlaps(morning, { startMinute: 30, endMinute: 60 })).toBe(false);
});

test("minutes that two intervals share are counted once", () => {
  const shared = [
    { startMinute: 0, endMinute: 30 },
    { startMinute: 20, endMinute: 40 },
  ];
  expect(totalMinutes(shared)).toBe(40);
});

function minutesOf(parts: readonly Interval[]): number[] {
  return Array.from({ length: size }, (_, minute) => minute).filter((minute) =>
    parts.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute),
  );
}

function expectNormal(parts: readonly Interval[]): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const { startMinute, endMinute } of parts) {
    expect(startMinute).toBeGreaterThan(last);
    expect(endMinute).toBeGreaterThan(startMinute);
    last = endMinute;
  }
}
