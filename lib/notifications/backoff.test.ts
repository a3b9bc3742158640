import fc from "fast-check";
import { expect, test } from "vitest";
import { retryDelaySeconds } from "./backoff";

const random = fc.double({ min: 0, max: 0.999, noNaN: true });

test("waits double from a quarter of a minute and never pass 40 minutes", () => {
  expect([1, 2, 3, 4].map((attempt) => retryDelaySeconds(attempt, 0.5))).toEqual([15, 30, 60, 120]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), random, (attempt, spread) => {
      const delay = retryDelaySeconds(attempt, spread);
      expect(delay).toBeGreaterThan(11);
      expect(delay).toBeLessThan(40 * 60);
    }),
  );
});

test("a wait is never shorter than what the provider asked for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      random,
      fc.integer({ min: 0, max: 90_000 }),
      (attempt, spread, asked) => {
        expect(retryDelaySeconds(attempt, spread, asked)).toBeGreaterThanOrEqual(asked);
      },
    ),
  );
});
