import { expect, test } from "vitest";
import { type HoursRow, openingHours } from "./opening-hours";

const row = (
  professionalId: string,
  weekday: number,
  startMinute: number,
  endMinute: number,
  kind: "work" | "break" = "work",
): HoursRow => ({ professionalId, weekday, startMinute, endMinute, kind });

test("days in a row with the same hours are told together, and closed ones too", () => {
  const rows = [1, 2, 3, 4, 5].map((weekday) => row("a", weekday, 540, 1080));
  expect(openingHours(rows)).toEqual([
    { from: 1, to: 5, windows: [{ startMinute: 540, endMinute: 1080 }] },
    { from: 6, to: 7, windows: [] },
  ]);
});

test("somebody's break closes only where nobody else attends", () => {
  const alone = [row("a", 1, 540, 1080), row("a", 1, 780, 840, "break")];
  expect(openingHours(alone)[0]?.windows).toEqual([
    { startMinute: 540, endMinute: 780 },
    { startMinute: 840, endMinute: 1080 },
  ]);
  const together = [...alone, row("b", 1, 600, 900)];
  expect(openingHours(together)[0]?.windows).toEqual([{ startMinute: 540, endMinute: 1080 }]);
});

test("where nobody has weekly hours, nothing is said", () => {
  expect(openingHours([])).toEqual([]);
});
