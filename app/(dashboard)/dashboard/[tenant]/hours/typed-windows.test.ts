import { expect, test } from "vitest";
import { firstWindow, isReversed, nextWindow, windowsOf, windowsTyped } from "./typed-windows";

test("times are read as minutes of the day, over midnight where that is said", () => {
  const night = { start: "22:00", end: "01:00", endsNextDay: true };
  expect(windowsOf([firstWindow, night])).toEqual([
    { startMinuteOfDay: 540, endMinuteOfDay: 720 },
    { startMinuteOfDay: 1320, endMinuteOfDay: 1500 },
  ]);
  expect(windowsOf([{ ...night, endsNextDay: false }])).toBeNull();
  expect(isReversed(night)).toBe(true);
});

test("what ends at midnight ends its own day", () => {
  const evening = { start: "18:00", end: "00:00", endsNextDay: false };
  expect(windowsOf([evening])).toEqual([{ startMinuteOfDay: 1080, endMinuteOfDay: 1440 }]);
  expect(isReversed(evening)).toBe(false);
});

test("half-typed times and times that overlap are none yet", () => {
  expect(windowsOf([{ start: "09:00", end: "", endsNextDay: false }])).toBeNull();
  expect(windowsOf([firstWindow, { start: "11:00", end: "13:00", endsNextDay: false }])).toBeNull();
  expect(windowsOf([])).toBeNull();
});

test("another one begins two hours later and lasts as long, inside of the day", () => {
  expect(nextWindow([firstWindow])).toMatchObject({ start: "14:00", end: "17:00" });
  const late = { start: "19:00", end: "23:30", endsNextDay: false };
  expect(nextWindow([late])).toMatchObject({ start: "23:00", end: "23:59" });
});

test("what was sent before a refusal comes back", () => {
  const values = {
    ...{ "windows.0.start": "08:00", "windows.0.end": "10:00" },
    ...{ "windows.1.start": "22:00", "windows.1.end": "01:00", "windows.1.endsNextDay": "on" },
  };
  expect(windowsTyped(values)).toEqual([
    { start: "08:00", end: "10:00", endsNextDay: false },
    { start: "22:00", end: "01:00", endsNextDay: true },
  ]);
  expect(windowsTyped({})).toEqual([firstWindow]);
});
