import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defaultBrand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { contrastRatio, type HexColor } from "@/lib/core/brand/color";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

const texts = [
  "--color-base-content",
  "--muted",
  "--brand-text",
  "--color-info",
  "--color-success",
  "--color-warning",
  "--color-error",
];

const fills = [
  "--color-primary",
  "--color-secondary",
  "--color-accent",
  "--color-neutral",
  "--color-info",
  "--color-success",
  "--color-warning",
  "--color-error",
];

describe.each(["citaria-light", "citaria-dark"])("the theme %s", (theme) => {
  const colors = colorsOf(theme);
  const grounds = ["--color-base-100", "--color-base-200", "--color-base-300"];

  test.each(texts)("%s is readable on every ground (WCAG AA, 4.5:1)", (text) => {
    for (const ground of grounds) {
      expect(contrast(colors, text, ground), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(fills)("the text on %s is readable", (fill) => {
    expect(contrast(colors, `${fill}-content`, fill)).toBeGreaterThanOrEqual(4.5);
  });

  test("a tenant's colour is readable as text on every ground, however pale or dark", () => {
    const name = theme === "citaria-light" ? "--brand-text-light" : "--brand-text-dark";
    for (const primaryColor of ["#ffffff", "#000000", "#f4d03f", "#1a237e", "#808080"]) {
      const text = brandStyle({ ...defaultBrand, primaryColor })[name] as HexColor;
      for (const ground of grounds) {
        expect(contrastRatio(text, hexOf(colors, ground))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("the edge of a field can be seen beside it (WCAG 1.4.11, 3:1)", () => {
    for (const ground of ["--color-base-100", "--color-base-200"]) {
      expect(contrast(colors, "--line", ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

function contrast(colors: Map<string, HexColor>, text: string, ground: string): number {
  return contrastRatio(hexOf(colors, text), hexOf(colors, ground));
}

function hexOf(colors: Map<string, HexColor>, name: string): HexColor {
  const color = colors.get(name);
  if (!color) throw new Error(`${name} is not a hex colour of the theme`);
  return color;
}

function colorsOf(theme: string): Map<string, HexColor> {
  const [, block = ""] = css.split(`name: "${theme}";`);
  const [declarations = ""] = block.split("}");
  const pairs = [...declarations.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)];
  return new Map(pairs.map(([, name, value]) => [name ?? "", value as HexColor]));
}
