import { expect, test } from "vitest";
import { type Area, areaOf, isInArea } from "./grid-cells";

test("two cells make the same area in whatever order they are reached", () => {
  const [early, late] = [
    { weekday: 2, minute: 480 },
    { weekday: 4, minute: 600 },
  ] as const;
  const area: Area = { weekdays: [2, 3, 4], startMinute: 480, endMinute: 630 };
  expect(areaOf(early, late, 30)).toEqual(area);
  expect(areaOf({ weekday: 2, minute: 600 }, { weekday: 4, minute: 480 }, 30)).toEqual(area);
  expect(isInArea({ weekday: 3, minute: 615 }, area)).toBe(true);
  expect(isInArea({ weekday: 3, minute: 630 }, area)).toBe(false);
  expect(isInArea(early, null)).toBe(false);
});
