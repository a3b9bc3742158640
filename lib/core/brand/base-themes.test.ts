import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { baseThemeOf, baseThemes, brandBases } from "./base-themes";
import { defaultBrand } from "./brand";
import { brandStyle } from "./brand-style";
import { contrastRatio, type HexColor, mix } from "./color";

const css = readFileSync("app/globals.css", "utf8");
const sides = ["light", "dark"] as const;
const each = brandBases.flatMap((base) => sides.map((side) => [base, side] as const));

describe.each(each)("the grounds %s, %s:", (base, side) => {
  const { grounds, text, muted, line } = baseThemes[base][side];
  const [card, page] = grounds;

  test("texts, what steps back and every sign can be read on each of them (WCAG AA)", () => {
    const signs = ["info", "success", "warning", "error"].map((sign) =>
      ours(side, `color-${sign}`),
    );
    const faint = mix(grounds[2], text, 0.8);
    expect(contrastRatio(faint, grounds[2])).toBeGreaterThanOrEqual(4.5);
    for (const color of [text, muted, ...signs]) {
      for (const ground of grounds) {
        expect(contrastRatio(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("the edge of a field can be seen beside it (WCAG 1.4.11)", () => {
    for (const ground of [card, page]) {
      expect(contrastRatio(line, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test("a brand's colour is moved until it reads as text on each of them, however pale or dark", () => {
    for (const primaryColor of ["#ffffff", "#000000", "#f4d03f", "#1a237e", "#808080", "#ff0000"]) {
      const style = brandStyle({ ...defaultBrand, base, primaryColor });
      const brandText = style[`--brand-text-${side}`] as HexColor;
      for (const ground of [...grounds, mix(card, brandText, 0.12)]) {
        expect(contrastRatio(brandText, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("what shows beyond a page is its ground", () => {
    if (base === "citaria") return;
    const [, rule = ""] = css.split(`:has(.tenant[data-base="${base}"]) {`);
    expect(rule.split("}")[0]).toContain(`--ground-${side}: ${page};`);
  });
});

test("ours are those of the themes that every other page wears", () => {
  for (const side of sides) {
    const { grounds, text, muted, line } = baseThemes.citaria[side];
    const names = ["color-base-100", "color-base-200", "color-base-300", "color-base-content"];
    expect([...names, "muted", "line"].map((name) => ours(side, name))).toEqual([
      ...grounds,
      ...[text, muted, line],
    ]);
  }
});

test("a brand that was kept before there was a choice, or holds something else, has ours", () => {
  for (const base of [undefined, "", "constructor", "dracula"]) {
    expect(baseThemeOf(base)).toMatchObject({ base: "citaria", light: baseThemes.citaria.light });
  }
});

function ours(side: "light" | "dark", name: string): HexColor {
  const [, block = ""] = css.split(`name: "citaria-${side}";`);
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1] as HexColor;
}
