import fc from "fast-check";
import { expect, test } from "vitest";
import { contentColorFor, contrastRatio, type HexColor, parseHexColor, readableOn } from "./color";

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): HexColor => `#${value.toString(16).padStart(6, "0")}`);

test("colours are read in short or long hexadecimal, and nothing else is", () => {
  expect(parseHexColor("#0F766E")).toEqual({ ok: true, value: "#0f766e" });
  expect(parseHexColor("abc")).toEqual({ ok: true, value: "#aabbcc" });
  for (const text of ["", "red", "#12", "#1234", "#ggg", "#fff;color:red", "url(x)", "#ffffff00"]) {
    expect(parseHexColor(text)).toEqual({ ok: false, code: "invalid_color" });
  }
});

test("contrast runs from 1 to 21 as WCAG defines it", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrastRatio("#777777", "#777777")).toBe(1);
  expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("on every colour, its content can be read", () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      expect(contrastRatio(contentColorFor(color), color)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("every colour becomes legible on every background", () => {
  fc.assert(
    fc.property(anyColor, anyColor, (color, background) => {
      const readable = readableOn(color, background);
      expect(contrastRatio(readable, background)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test("a colour that is legible already stays as it was chosen", () => {
  expect(readableOn("#0f766e", "#ffffff")).toBe("#0f766e");
});

test("a colour made legible keeps its hue", () => {
  expect(hueOf(readableOn("#f59e0b", "#ffffff"))).toBeCloseTo(hueOf("#f59e0b"), 0);
  expect(hueOf(readableOn("#1e3a8a", "#1d232a"))).toBeCloseTo(hueOf("#1e3a8a"), 0);
});

function hueOf(color: HexColor): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue);
  return (angle * 180) / Math.PI / 10;
}
