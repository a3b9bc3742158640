import { expect, test } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { stretchText } from "./stretch-text";

test.each([
  [5, "5 min"],
  [60, "1 h"],
  [90, "1 h 30 min"],
  [720, "12 h"],
  [1440, "1 día"],
  [10_080, "7 días"],
  [1500, "25 h"],
])("%i minutes are said as %s", (minutes, text) => {
  expect(stretchText(translatorFor("es", "services"))(minutes)).toBe(text);
});
