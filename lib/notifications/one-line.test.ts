import { expect, test } from "vitest";
import { oneLine } from "./one-line";

test("line breaks, control and direction marks leave no trace in a subject", () => {
  expect(oneLine("Ana\r\nBcc: x@y.example")).toBe("Ana Bcc: x@y.example");
  expect(oneLine("a\u202Eb\u0000c\u2028d")).toBe("a b c d");
});

test("long names are cut between characters, not inside one", () => {
  expect(oneLine("😀".repeat(200), 5)).toBe("😀😀😀😀…");
  expect(oneLine("María José", 60)).toBe("María José");
});
