import { expect, test } from "vitest";
import { formatCountry } from "./country";

test("a country has its name in each language", () => {
  expect(formatCountry("DO", "es-DO")).toBe("República Dominicana");
  expect(formatCountry("us", "en")).toBe("United States");
});
