import { expect, test } from "vitest";
import { foldToGsm, segmentsOf } from "./segments";

test.each([
  ["", "gsm7", 1],
  ["a".repeat(160), "gsm7", 1],
  ["a".repeat(161), "gsm7", 2],
  ["a".repeat(306), "gsm7", 2],
  ["a".repeat(307), "gsm7", 3],
  ["ñ¿¡é".repeat(40), "gsm7", 1],
  // A euro takes two, and is not cut in half at the end of a part.
  ["€".repeat(80), "gsm7", 1],
  [`${"a".repeat(152)}€${"a".repeat(152)}`, "gsm7", 3],
  [`${"a".repeat(152)}€${"a".repeat(151)}`, "gsm7", 2],
  ["á", "ucs2", 1],
  ["á".repeat(70), "ucs2", 1],
  ["á".repeat(71), "ucs2", 2],
  ["á".repeat(134), "ucs2", 2],
  ["á".repeat(135), "ucs2", 3],
  ["😀".repeat(35), "ucs2", 1],
  // 67 units a part hold 33 faces of two units each.
  ["😀".repeat(66), "ucs2", 2],
  ["😀".repeat(67), "ucs2", 3],
] as const)("%j is charged as the networks count it", (text, encoding, count) => {
  expect(segmentsOf(text)).toEqual({ encoding, count });
});

test("Spanish loses the accents that would more than halve a message, and keeps what the set has", () => {
  const folded = foldToGsm("¿Está todo bien, señor Núñez? – “Sí”, mañana… é ü");
  expect(folded).toBe('¿Esta todo bien, señor Nuñez? - "Si", mañana... é ü');
  expect(segmentsOf(folded).encoding).toBe("gsm7");
});

test("what has no plain twin is not lost", () => {
  expect(foldToGsm("Łukasz 👋 עברית")).toBe("Łukasz 👋 עברית");
});
