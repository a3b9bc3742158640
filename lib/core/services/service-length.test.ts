import { expect, test } from "vitest";
import { lengthOfAll, lengthValues, minutesWith } from "./service-length";

const cut = { durationMinutes: 30, minutesOf: { benjamin: 30, matias: 40 } };

test("a service takes what whoever is chosen needs, and from the least to the most before", () => {
  expect(lengthValues(cut)).toEqual({ count: 30, most: 40 });
  expect(lengthValues(cut, "matias")).toEqual({ count: 40, most: 0 });
  expect(lengthValues(cut, "nobody")).toEqual({ count: 30, most: 0 });
  expect(minutesWith(cut, undefined)).toBe(30);
});

test("where all take the same, or that is not known, it is one number, though none takes the usual", () => {
  expect(lengthValues({ durationMinutes: 30 })).toEqual({ count: 30, most: 0 });
  expect(lengthValues({ durationMinutes: 30, minutesOf: { a: 45, b: 45 } })).toEqual({
    count: 45,
    most: 0,
  });
});

test("several services one after the other take from the sum of the least to that of the most", () => {
  const fixed = { count: 45, most: 0 };
  expect(lengthOfAll([{ count: 45, most: 55 }, fixed])).toEqual({ count: 90, most: 100 });
  expect(lengthOfAll([fixed, fixed])).toEqual({ count: 90, most: 0 });
});
