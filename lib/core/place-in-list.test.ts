import { expect, test } from "vitest";
import { placeAt } from "./place-in-list";

test.each([
  [1, ["c", "a", "b"]],
  [2, ["a", "c", "b"]],
  [3, ["a", "b", "c"]],
  [99, ["a", "b", "c"]],
  [0, ["c", "a", "b"]],
])("place %i is counted from one and never outside of the list", (place, expected) => {
  expect(placeAt(["a", "b", "c"], "c", place)).toEqual(expected);
});
