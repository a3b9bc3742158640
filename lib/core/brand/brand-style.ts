import { baseThemeOf, type Shades } from "./base-themes";
import { type Brand, type BrandFont, type BrandRadius, defaultBrand } from "./brand";
import {
  contentColorFor,
  contrastRatio,
  type HexColor,
  mix,
  parseHexColor,
  readableOn,
} from "./color";

/** Values for a `style` attribute, by the name of their CSS variable. */
export type BrandStyle = Readonly<Record<`--${string}`, string>>;

/**
 * A brand as CSS variables: those of daisyUI 5 and ours, which are
 * `--brand-text-light` and `--brand-text-dark` (the primary colour as legible text on a light or dark base), the shades of
 * its grounds for light and dark, and `--brand-font`. Only values computed or listed here come out, whatever the brand holds.
 */
export function brandStyle(brand: Brand): BrandStyle {
  const primary = safeColor(brand.primaryColor, defaultBrand.primaryColor);
  const accent = safeColor(brand.accentColor, defaultBrand.accentColor);
  const radius = offered(radii, brand.radius) ?? radii.medium;
  const { light, dark } = baseThemeOf(brand.base);
  return {
    "--color-primary": primary,
    "--color-primary-content": contentColorFor(primary),
    "--color-accent": accent,
    "--color-accent-content": contentColorFor(accent),
    "--radius-selector": radius.selector,
    "--radius-field": radius.field,
    "--radius-box": radius.box,
    "--brand-text-light": textOn(primary, light),
    "--brand-text-dark": textOn(primary, dark),
    ...shadesOf("light", light),
    ...shadesOf("dark", dark),
    "--brand-font": offered(fontStacks, brand.font) ?? fontStacks.inter,
  };
}

/** What reads on the edges reads on cards and pages too; on a card it also stands on a tint of itself. */
function textOn(primary: HexColor, { grounds: [card, , edge] }: Shades): HexColor {
  const tried = [4.5, 4.7, 4.9, 5.2, 6].map((ratio) => readableOn(primary, edge, ratio));
  const reads = (text: HexColor) => contrastRatio(text, mix(card, text, tint)) >= 4.5;
  return tried.find(reads) ?? contentColorFor(card);
}

/** `bg-brand/12` */
const tint = 0.12;

function shadesOf(side: "light" | "dark", { grounds, text, muted, line }: Shades): BrandStyle {
  const [card, page, edge] = grounds;
  return {
    [`--${side}-card`]: card,
    [`--${side}-page`]: page,
    [`--${side}-edge`]: edge,
    [`--${side}-text`]: text,
    [`--${side}-muted`]: muted,
    [`--${side}-line`]: line,
  };
}

const radii: Record<BrandRadius, { selector: string; field: string; box: string }> = {
  none: { selector: "0", field: "0", box: "0" },
  small: { selector: "0.25rem", field: "0.25rem", box: "0.25rem" },
  medium: { selector: "0.5rem", field: "0.5rem", box: "0.75rem" },
  // Rounder, a box to tick would look like one choice of several.
  large: { selector: "0.5rem", field: "1rem", box: "1.5rem" },
};

const fontStacks: Record<BrandFont, string> = {
  inter: "'Inter Variable', 'Inter Meanwhile', ui-sans-serif, system-ui, sans-serif",
  nunito: "'Nunito Variable', 'Nunito Meanwhile', ui-rounded, system-ui, sans-serif",
  lora: "'Lora Variable', 'Lora Meanwhile', ui-serif, Georgia, serif",
};

function safeColor(chosen: string, fallback: string): HexColor {
  const parsed = parseHexColor(chosen);
  return parsed.ok ? parsed.value : (fallback as HexColor);
}

/** Own keys only: a stored `constructor` is no radius. */
function offered<V>(values: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
