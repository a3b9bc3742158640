import { expect, test } from "vitest";
import { stretchesByWhom } from "./stretches-by-whom";

const of = (owner: string, startMinute: number, endMinute: number) => ({
  ...{ owner, startMinute, endMinute },
});

test("what several have at the same time is cut where one of them begins or ends", () => {
  expect(stretchesByWhom([of("b", 0, 60), of("a", 30, 90)])).toEqual([
    { startMinute: 0, endMinute: 30, owners: ["b"] },
    { startMinute: 30, endMinute: 60, owners: ["a", "b"] },
    { startMinute: 60, endMinute: 90, owners: ["a"] },
  ]);
});

test("what one has in two touching parts is one stretch, and a gap parts it", () => {
  expect(stretchesByWhom([of("a", 0, 30), of("a", 30, 60), of("a", 90, 100)])).toEqual([
    { startMinute: 0, endMinute: 60, owners: ["a"] },
    { startMinute: 90, endMinute: 100, owners: ["a"] },
  ]);
});
