import { expect, test } from "vitest";
import { formatList } from "./list";

test("a list reads as a person would say it", () => {
  expect(formatList(["lunes", "martes", "jueves"], "es-DO")).toBe("lunes, martes y jueves");
  expect(formatList(["Monday", "Friday"], "en-US")).toBe("Monday and Friday");
});
