import { expect, test } from "vitest";
import { isWithinOneDay } from "./calendar-rules";

test("a range is drawn within one day, which midnight ends", () => {
  expect(isWithinOneDay("2001-01-01T10:00:00Z", "2001-01-01T11:00:00Z")).toBe(true);
  expect(isWithinOneDay("2001-01-01T23:00:00Z", "2001-01-02T00:00:00Z")).toBe(true);
  expect(isWithinOneDay("2001-01-01T23:00:00Z", "2001-01-02T00:30:00Z")).toBe(false);
  expect(isWithinOneDay("2001-01-01T23:00:00Z", "2001-01-03T00:00:00Z")).toBe(false);
});
