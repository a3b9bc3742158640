import { expect, test } from "vitest";
import { hasRoom } from "./plan-limits";

test("one more fits until the limit is reached, and into a plan that became smaller none", () => {
  expect(hasRoom({ used: 2, most: 3 })).toBe(true);
  expect(hasRoom({ used: 3, most: 3 })).toBe(false);
  expect(hasRoom({ used: 5, most: 3 })).toBe(false);
});

test("no limit is never reached, and a limit of zero at once", () => {
  expect(hasRoom({ used: 900, most: null })).toBe(true);
  expect(hasRoom({ used: 0, most: 0 })).toBe(false);
});
