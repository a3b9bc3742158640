import { expect, test } from "vitest";
import { setRange, toggleDate, toggleWeekday } from "./pick-dates";

const bounds = { first: "2026-12-05", last: "2027-12-05" };

test("a date is chosen and dropped again; one out of bounds is neither", () => {
  const picked = toggleDate(["2026-12-20"], "2026-12-07", bounds);
  expect(picked).toEqual(["2026-12-07", "2026-12-20"]);
  expect(toggleDate(picked, "2026-12-20", bounds)).toEqual(["2026-12-07"]);
  expect(toggleDate([], "2026-12-04", bounds)).toEqual([]);
});

test("a range is dragged forwards or backwards, across months, inside of the bounds", () => {
  const dates = setRange([], "2027-01-01", "2026-12-30", true, bounds);
  expect(dates).toEqual(["2026-12-30", "2026-12-31", "2027-01-01"]);
  expect(setRange(dates, "2026-12-31", "2027-01-05", false, bounds)).toEqual(["2026-12-30"]);
  expect(setRange([], "2026-12-01", "2026-12-06", true, bounds)).toEqual([
    "2026-12-05",
    "2026-12-06",
  ]);
});

test("every Monday of December is one press, and so is dropping them", () => {
  const mondays = ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"];
  const picked = toggleWeekday(["2026-12-14", "2026-12-15"], "2026-12", 1, bounds);
  expect(picked).toEqual(["2026-12-07", "2026-12-14", "2026-12-15", "2026-12-21", "2026-12-28"]);
  expect(toggleWeekday(picked, "2026-12", 1, bounds)).toEqual(["2026-12-15"]);
  expect(toggleWeekday([], "2026-12", 1, bounds)).toEqual(mondays);
});

test("the Tuesdays that are over stay out", () => {
  expect(toggleWeekday([], "2026-12", 2, bounds)[0]).toBe("2026-12-08");
});
