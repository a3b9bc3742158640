import { expect, test } from "vitest";
import { takeTurns } from "./turns";

test("whoever sends, no more leave than the provider takes in a second", () => {
  const begin = 1_000_000;
  expect(takeTurns(4, 2, begin)).toBe(0);
  expect(takeTurns(1, 2, begin)).toBe(2_000);
  expect(takeTurns(4, 2, begin + 500)).toBe(2_000);
  // Time that nobody used is not saved up.
  expect(takeTurns(1, 2, begin + 60_000)).toBe(0);
  expect(takeTurns(1, 2, begin + 60_000)).toBe(500);
});
