import { expect, test } from "vitest";
import { firstOf, withQuery } from "./search-params";

test.each([
  ["hoy", "hoy"],
  [["hoy", "ayer"], "hoy"],
  [" hoy ", "hoy"],
  ["  ", undefined],
  [[], undefined],
  [undefined, undefined],
])("of %j the first value is %j", (value, first) => {
  expect(firstOf(value)).toBe(first);
});

test("an address carries only what was chosen", () => {
  const query = { service: "a b", start: "2026-11-23T09:00:00-04:00", date: undefined, month: "" };
  expect(withQuery("/clinica/book", query)).toBe(
    "/clinica/book?service=a+b&start=2026-11-23T09%3A00%3A00-04%3A00",
  );
  expect(withQuery("/clinica/book", { date: undefined })).toBe("/clinica/book");
});
