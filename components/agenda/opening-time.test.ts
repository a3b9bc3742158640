import { expect, test } from "vitest";
import { openingTime } from "./opening-time";

const week = { from: "2026-03-02", to: "2026-03-08" };
const at = (start: string) => ({ start: `2026-03-${start}:00-04:00` });
const events = [at("04T10:15"), at("06T07:10")];

test("the hours open an hour before now where today is shown", () => {
  expect(openingTime(week, "2026-03-03T15:20:00-04:00", events)).toBe("14:20:00");
  expect(openingTime(week, "2026-03-03T00:20:00-04:00", events)).toBe("00:00:00");
});

test("elsewhere they open before the first appointment, and at eight where there is none", () => {
  expect(openingTime(week, "2026-02-01T15:20:00-04:00", events)).toBe("06:40:00");
  expect(openingTime(week, "2026-02-01T15:20:00-04:00", [])).toBe("08:00:00");
});
