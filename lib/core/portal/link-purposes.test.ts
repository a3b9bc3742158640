import { expect, test } from "vitest";
import { purposeOf } from "./link-purposes";

test("behind a link's token stands what it is for, of a text in one letter; anything else is nothing", () => {
  expect(["accept", "a", "move", "cancel", "waitlist"].map(purposeOf)).toEqual([
    ...["accept", "accept", "move", "cancel", "waitlist"],
  ]);
  expect(["", "A", "delete", "../admin"].map(purposeOf)).toEqual(Array(4).fill(undefined));
});
