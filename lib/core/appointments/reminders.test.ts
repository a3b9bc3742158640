import { expect, test } from "vitest";
import { at } from "../../../tests/scheduling/clinic";
import { remindersAhead } from "./reminders";

test("reminders that are still ahead are due so many hours before the start, the soonest first", () => {
  expect(remindersAhead(at("09:00"), [2, 24, 72], at("12:00", "2026-11-21"))).toEqual([
    { hoursBefore: 24, dueMinute: at("09:00", "2026-11-22") },
    { hoursBefore: 2, dueMinute: at("07:00") },
  ]);
});

test("a booking at short notice gets no reminder that is already due", () => {
  expect(remindersAhead(at("09:00"), [24], at("09:00", "2026-11-22"))).toEqual([]);
});

test("the same hours twice make one reminder, and none is sent at the start or after it", () => {
  expect(remindersAhead(at("09:00"), [2, 2, 0, -3], 0)).toEqual([
    { hoursBefore: 2, dueMinute: at("07:00") },
  ]);
});
