import { expect, test } from "vitest";
import { minuteOf, wallClockByPlatform } from "../../../tests/scheduling/zones";
import { transitionsInside } from "../time/zone";
import { gridStarts } from "./start-grid";

test("starts stand every step from the window's own start", () => {
  expect(
    startsOf("2026-11-23T09:10-04:00", "2026-11-23T10:10-04:00", 20, "America/Santo_Domingo"),
  ).toEqual(["2026-11-23 09:10", "2026-11-23 09:30", "2026-11-23 09:50"]);
});

test("an hour that the clocks skip has no starts, and those after it stay on the wall's grid", () => {
  expect(
    startsOf("2026-03-08T01:15-05:00", "2026-03-08T04:00-04:00", 30, "America/New_York"),
  ).toEqual(["2026-03-08 01:15", "2026-03-08 01:45", "2026-03-08 03:15", "2026-03-08 03:45"]);
});

test("an hour that the clocks repeat has its starts once", () => {
  expect(
    startsOf("2026-11-01T00:30-04:00", "2026-11-01T03:00-05:00", 30, "America/New_York"),
  ).toEqual([
    "2026-11-01 00:30",
    "2026-11-01 01:00",
    "2026-11-01 01:30",
    "2026-11-01 02:00",
    "2026-11-01 02:30",
  ]);
});

test("clocks that change by half an hour keep hourly starts on the hour", () => {
  const zone = "Australia/Lord_Howe";
  expect(startsOf("2026-04-05T00:00+11:00", "2026-04-05T04:00+10:30", 60, zone)).toEqual([
    "2026-04-05 00:00",
    "2026-04-05 01:00",
    "2026-04-05 02:00",
    "2026-04-05 03:00",
  ]);
  expect(startsOf("2026-10-04T00:00+10:30", "2026-10-04T05:00+11:00", 60, zone)).toEqual([
    "2026-10-04 00:00",
    "2026-10-04 01:00",
    "2026-10-04 03:00",
    "2026-10-04 04:00",
  ]);
});

test("starts of several windows come sorted, each once, and only those asked for", () => {
  const [nine, ten] = [minuteOf("2026-11-23T09:00Z"), minuteOf("2026-11-23T10:00Z")];
  const windows = [
    { startMinute: nine + 10, endMinute: ten + 10 },
    { startMinute: nine, endMinute: ten },
  ];
  const asked = { startMinute: nine + 5, endMinute: ten };
  const starts = gridStarts(windows, 10, asked, "America/Santo_Domingo", []);
  expect([...starts].map((start) => start - nine)).toEqual([10, 20, 30, 40, 50]);
});

function startsOf(start: string, end: string, stepMinutes: number, zone: string): string[] {
  const window = { startMinute: minuteOf(start), endMinute: minuteOf(end) };
  const starts = gridStarts([window], stepMinutes, window, zone, transitionsInside(window, zone));
  return [...starts].map((minute) => wallClockByPlatform(minute, zone));
}
