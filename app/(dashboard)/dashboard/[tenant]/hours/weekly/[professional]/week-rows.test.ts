import { describe, expect, test } from "vitest";
import { addRow, copyDown, rowsOf, type Window } from "./week-rows";

const monday: Window = { kind: "work", weekday: 1, start: "08:00", end: "12:00" };
const pause: Window = { kind: "break", weekday: 1, start: "10:00", end: "10:15" };
const thursday: Window = { kind: "work", weekday: 4, start: "15:00", end: "19:00" };
const saturday: Window = { kind: "work", weekday: 6, start: "09:00", end: "11:00" };

describe("copying a day down", () => {
  test("gives the rest of the working week its hours and breaks, and leaves the weekend", () => {
    const rows = copyDown(rowsOf([monday, pause, thursday, saturday]), 1);
    const ofDay = (weekday: number) =>
      rows.filter((row) => row.weekday === weekday).map(({ kind, start }) => `${kind} ${start}`);
    for (const weekday of [1, 2, 3, 4, 5]) {
      expect(ofDay(weekday)).toEqual(["work 08:00", "break 10:00"]);
    }
    expect(ofDay(6)).toEqual(["work 09:00"]);
    expect(ofDay(7)).toEqual([]);
  });

  test("empties the later days when the day is empty", () => {
    expect(copyDown(rowsOf([thursday]), 1)).toEqual([]);
  });
});

test("every row keeps a key of its own", () => {
  const rows = addRow(addRow(copyDown(rowsOf([monday, pause]), 1), 6, "work"), 6, "break");
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
