import { expect, test } from "vitest";
import { plainSpaces } from "@/lib/format/formatters";
import { translatorFor } from "@/lib/i18n/translator";
import { stretchText } from "./stretch-text";

const said = (minutes: number) => stretchText(translatorFor("es", "services"))(minutes);

test.each([
  [5, "5 min"],
  [60, "1 h"],
  [90, "1 h 30 min"],
  [720, "12 h"],
  [1440, "1 día"],
  [10_080, "7 días"],
  [1500, "25 h"],
])("%i minutes are said as %s", (minutes, text) => {
  expect(plainSpaces(said(minutes))).toBe(text);
});

test("no line breaks between a number and its unit", () => {
  expect(said(90)).toBe("1\u00a0h\u00a030\u00a0min");
});
