import fc from "fast-check";
import { expect, test } from "vitest";
import { type Brand, brandFonts, brandRadii, defaultBrand } from "./brand";
import { brandStyle } from "./brand-style";
import { contrastRatio, type HexColor } from "./color";

const bases = { light: ["#ffffff", "#e6e9e7"], dark: ["#2b3433", "#151b1a"] } as const;

test("the brand's colours reach daisyUI with a content colour that can be read", () => {
  const style = brandStyle({ ...defaultBrand, primaryColor: "#FDE047" });
  expect(style["--color-primary"]).toBe("#fde047");
  expect(style["--color-primary-content"]).toBe("#000000");
});

test("text in the brand's colour is legible on light and dark pages, whatever was chosen", () => {
  const color = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(color, (primaryColor) => {
      const style = brandStyle({ ...defaultBrand, primaryColor });
      for (const theme of ["light", "dark"] as const) {
        for (const base of bases[theme]) {
          const text = style[`--brand-text-${theme}`] as HexColor;
          expect(contrastRatio(text, base)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }),
  );
});

test("every font and radius on offer has its values", () => {
  for (const font of brandFonts) {
    for (const radius of brandRadii) {
      expect(Object.values(brandStyle({ ...defaultBrand, font, radius })).every(Boolean)).toBe(
        true,
      );
    }
  }
});

test("what was never on offer falls back instead of reaching the page", () => {
  const stored = { ...defaultBrand, primaryColor: "red;}", font: "x;y", radius: "constructor" };
  expect(brandStyle(stored as unknown as Brand)).toEqual(brandStyle(defaultBrand));
});
