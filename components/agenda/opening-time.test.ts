import { expect, test } from "vitest";
import { openingTime } from "./opening-time";

const dates = { from: "2026-03-02", to: "2026-03-08" };
const bounds = { from: "07:00:00", to: "18:00:00" };
const at = (start: string) => ({ start: `2026-03-${start}:00-04:00` });
const week = { dates, bounds, events: [at("06T09:10"), at("04T10:15"), at("06T07:10")] };

test("the hours open an hour before now where today is shown", () => {
  expect(openingTime(week, "2026-03-03T15:20:00-04:00")).toBe("14:20:00");
  expect(openingTime(week, "2026-03-03T00:20:00-04:00")).toBe("00:00:00");
});

test("elsewhere they open before the first appointment, and at eight where there is none", () => {
  expect(openingTime(week, "2026-02-01T15:20:00-04:00")).toBe("06:40:00");
  expect(openingTime({ ...week, events: [] }, "2026-02-01T15:20:00-04:00")).toBe("08:00:00");
});

test("late in a day they open where something is to come, and at now while the day has it", () => {
  expect(openingTime(week, "2026-03-03T19:20:00-04:00")).toBe("06:40:00");
  expect(openingTime(week, "2026-03-04T19:20:00-04:00")).toBe("06:40:00");
  const late = { ...week, events: [...week.events, at("03T17:40")] };
  expect(openingTime(late, "2026-03-03T17:20:00-04:00")).toBe("16:20:00");
});

test("late in a day after which nothing comes they open before its last appointment", () => {
  const friday = { ...week, dates: { from: "2026-03-06", to: "2026-03-06" } };
  expect(openingTime(friday, "2026-03-06T19:20:00-04:00")).toBe("08:40:00");
  expect(openingTime({ ...friday, events: [] }, "2026-03-06T19:20:00-04:00")).toBe("18:20:00");
});
