import { expect, test } from "vitest";
import { byMonth } from "./by-month";

test("appointments stand under the month of their own place's clock, in their order", () => {
  const starts = ["2026-03-01T00:30-04:00", "2026-02-28T23:30-04:00", "2026-02-02T09:00-04:00"];
  const grouped = byMonth(starts.map((start) => ({ start })));
  expect(grouped.map(([month, those]) => [month, those.length])).toEqual([
    ["2026-03", 1],
    ["2026-02", 2],
  ]);
  expect(byMonth([])).toEqual([]);
});
