import { expect, test } from "vitest";
import { pickedTime, untilOf } from "./picked-time";

test.each([
  [{ at: "2026-11-23T10:00:00-04:00" }, { date: "2026-11-23", time: "10:00", until: "" }],
  [{ at: "2026-11-23" }, { date: "2026-11-23", time: "", until: "" }],
  [
    { at: "2026-11-23T10:00:00-04:00", until: "2026-11-23T11:30:00-04:00" },
    { date: "2026-11-23", time: "10:00", until: "11:30" },
  ],
  [
    { at: "2026-11-23T23:00:00-04:00", until: "2026-11-24T00:00:00-04:00" },
    { date: "2026-11-23", time: "23:00", until: "24:00" },
  ],
  [
    { at: "2026-11-23T10:00:00-04:00", until: "2026-11-23T09:00:00-04:00" },
    { date: "2026-11-23", time: "10:00", until: "" },
  ],
  [{ at: "2026-02-31T10:00" }, undefined],
  [{ at: "mañana" }, undefined],
  [{}, undefined],
])("an address with %j picks %j", (search, picked) => {
  expect(pickedTime(search)).toEqual(picked);
});

test.each([
  [{ time: "10:00", until: "11:30" }, "11:30"],
  [{ time: "10:00", until: "" }, "11:00"],
  [{ time: "23:30", until: "" }, "24:00"],
  [{ time: "", until: "" }, ""],
])("%j is blocked until %s", (picked, until) => {
  expect(untilOf(picked)).toBe(until);
});
