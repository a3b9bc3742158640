import { expect, test } from "vitest";
import type { WeekWindow } from "./plan";
import { segmentsOf, shownRange } from "./segments";

const work = (weekday: WeekWindow["weekday"], from: number, to: number): WeekWindow => ({
  ...{ kind: "work", weekday, startMinute: from * 60, endMinute: to * 60, siteId: null },
});

test("hours that cross midnight are seen on both days, from Sunday into the week after too", () => {
  const weeks = [[work(1, 22, 26)], [work(7, 22, 25)]];
  const seen = (week: number, weekday: WeekWindow["weekday"]) =>
    segmentsOf(weeks, { week, weekday }).map((each) => [
      each.startMinute,
      each.endMinute,
      each.isTail,
    ]);
  expect(seen(0, 1)).toEqual([
    [0, 60, true],
    [1320, 1440, false],
  ]);
  expect(seen(0, 2)).toEqual([[0, 120, true]]);
  expect(seen(1, 1)).toEqual([]);
  expect(seen(1, 7)).toEqual([[1320, 1440, false]]);
});

test("all hours are shown, on whole hours", () => {
  const least = { startMinute: 420, endMinute: 1200 };
  expect(shownRange([[]], least)).toEqual(least);
  expect(shownRange([[work(1, 5.5, 20.25)]], least)).toEqual({ startMinute: 300, endMinute: 1260 });
  expect(shownRange([[work(1, 22, 26)]], least)).toEqual({ startMinute: 0, endMinute: 1440 });
});
