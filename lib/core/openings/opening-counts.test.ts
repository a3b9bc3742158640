import { expect, test } from "vitest";
import { overlappingWindow, turnsIn } from "./opening-counts";

const rules = {
  durationMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  stepMinutes: 30,
};

test("an opening holds as many turns as fit one after another on the grid of starts", () => {
  expect(turnsIn(180, rules)).toBe(6);
  expect(turnsIn(29, rules)).toBe(0);
  expect(turnsIn(180, { ...rules, bufferAfterMinutes: 10 })).toBe(3);
  expect(turnsIn(180, { ...rules, bufferAfterMinutes: 10, stepMinutes: 10 })).toBe(4);
  expect(turnsIn(45, { ...rules, durationMinutes: 45, stepMinutes: 15 })).toBe(1);
});

test("windows that share a minute are named by the later one's place", () => {
  const windows = [
    { startMinuteOfDay: 540, endMinuteOfDay: 720 },
    { startMinuteOfDay: 720, endMinuteOfDay: 780 },
    { startMinuteOfDay: 600, endMinuteOfDay: 660 },
  ];
  expect(overlappingWindow(windows)).toBe(2);
  expect(overlappingWindow(windows.slice(0, 2))).toBeNull();
});
