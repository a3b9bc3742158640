import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { codeFrom, codeLength, readCode } from "./appointment-code";

test("a code has six characters that nobody mistakes for another", () => {
  for (let n = 0; n < 1_000; n += 1) {
    expect(codeFrom(randomBytes(codeLength * 4))).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{6}$/);
  }
});

test("bytes that would favour a character are passed over", () => {
  expect(codeFrom(Uint8Array.of(250, 255, 0, 1, 2))).toBe("ACD");
});

test("a code is read as people type it, and nothing else is taken for one", () => {
  expect(readCode(" acd34f ")).toBe("ACD34F");
  for (const text of ["ACD34", "ACD34FG", "ACD-34", "", "ana ri"]) {
    expect(readCode(text)).toBeUndefined();
  }
});
