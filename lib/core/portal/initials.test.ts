import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["Ana María Ríos", "A. M. R."],
  ["  óscar   ñúñez ", "Ó. Ñ."],
  ["Madonna", "M."],
  ["", ""],
])("%j is said as %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
