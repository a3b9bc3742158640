import { expect, test } from "vitest";
import { secondsOf } from "./retry-after";

test.each([
  ["2", 2],
  ["0", 0],
  ["1.5", 1.5],
  ["", undefined],
  ["-1", undefined],
  ["Sat, 21 Nov 2026 23:00:00 GMT", undefined],
  [undefined, undefined],
])("a provider that says %s is asked again after %s seconds", (header, seconds) => {
  expect(secondsOf(header)).toBe(seconds);
});
