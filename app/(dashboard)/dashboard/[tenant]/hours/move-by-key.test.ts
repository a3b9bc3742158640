import { expect, test } from "vitest";
import { moveByKey } from "./move-by-key";

const bounds = { first: "2026-12-05", last: "2027-12-05" };
const press = (date: string, key: string) => moveByKey(date, key, bounds);

test("arrows walk days and weeks, Home and End to the edges of the week, Page keys months", () => {
  expect(press("2026-12-31", "ArrowRight")).toBe("2027-01-01");
  expect(press("2026-12-15", "ArrowUp")).toBe("2026-12-08");
  expect(press("2026-12-16", "Home")).toBe("2026-12-14");
  expect(press("2026-12-16", "End")).toBe("2026-12-20");
  expect(press("2027-01-31", "PageDown")).toBe("2027-02-28");
  expect(press("2027-03-31", "PageUp")).toBe("2027-02-28");
});

test("no key leads out of the dates that can be chosen, and other keys lead nowhere", () => {
  expect(press("2026-12-06", "ArrowUp")).toBe("2026-12-05");
  expect(press("2027-11-30", "PageDown")).toBe("2027-12-05");
  expect(press("2026-12-06", " ")).toBeUndefined();
});
