import { expect, test } from "vitest";
import { qrPath } from "./qr-path";

test("a link of ours makes a code that a phone's camera reads at arm's length", () => {
  const link = `https://citaria.example/clinica-la-vega/turno/${"x".repeat(43)}`;
  const { size, path } = qrPath(link);
  // Version 6 at most, and the quiet zone on both sides.
  expect(size).toBeLessThanOrEqual(41 + 8);
  expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  expect(path).not.toMatch(/M[0-3] /);
});
