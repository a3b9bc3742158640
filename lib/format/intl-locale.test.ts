import { expect, test } from "vitest";
import { regionalLocale } from "./intl-locale";

test("Spanish takes the country's ways, English stays American", () => {
  expect(regionalLocale("es", "do")).toBe("es-DO");
  expect(regionalLocale("en", "CL")).toBe("en-US");
});
