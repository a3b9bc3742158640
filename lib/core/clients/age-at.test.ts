import { expect, test } from "vitest";
import { ageAt } from "./age-at";

test.each([
  ["1990-03-02", "2026-03-01", 35],
  ["1990-03-02", "2026-03-02", 36],
  ["2026-01-15", "2026-03-02", 0],
  ["2024-02-29", "2026-02-28", 1],
  ["2024-02-29", "2026-03-01", 2],
])("born on %s, on %s they are %i", (birthDate, date, age) => {
  expect(ageAt(birthDate, date)).toBe(age);
});
