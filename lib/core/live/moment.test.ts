import { expect, test } from "vitest";
import { covers, isMoment } from "./moment";
import { parseRooms } from "./rooms";

test("a moment covers every transaction that had ended before the oldest one then running", () => {
  expect(covers("101:105:101,103", "100")).toBe(true);
  expect(covers("101:105:101,103", "101")).toBe(false);
  expect(covers("9007199254740994:9007199254740994:", "9007199254740993")).toBe(true);
});

test("where it is not sure, it says that there may be news", () => {
  expect(covers("101:105:101", "102")).toBe(false);
  expect(covers("", "100")).toBe(false);
  expect(covers("101:101:", "x")).toBe(false);
});

test("what is no moment is not taken for one", () => {
  expect(isMoment("101:105:101,103")).toBe(true);
  const shapeless = [null, "", "1", "1:2", "a:b:", "1:2:;DROP", `1:2:${"9".repeat(5_000)}`];
  // PostgreSQL itself would refuse these.
  const impossible = [
    "0:5:",
    "5:3:",
    "3:5:5",
    "3:9:7,4",
    "99999999999999999999:99999999999999999999:",
  ];
  for (const text of [...shapeless, ...impossible]) expect(isMoment(text)).toBe(false);
});

test("rooms that nobody knows are left out", () => {
  expect(parseRooms("hours,agenda,hours,secrets")).toEqual(["agenda", "hours"]);
  expect(parseRooms(null)).toEqual([]);
});
