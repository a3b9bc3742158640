import { type Brand, type BrandFont, type BrandRadius, defaultBrand } from "./brand";
import { contentColorFor, type HexColor, parseHexColor, readableOn } from "./color";

/** Values for a `style` attribute, by the name of their CSS variable. */
export type BrandStyle = Readonly<Record<`--${string}`, string>>;

/**
 * A brand as CSS variables: those of daisyUI 5 and ours, which are
 * `--brand-text-light` and `--brand-text-dark` (the primary colour as legible text on a light or dark base)
 * and `--brand-font`. Only values computed or listed here come out, whatever the brand holds.
 */
export function brandStyle(brand: Brand): BrandStyle {
  const primary = safeColor(brand.primaryColor, defaultBrand.primaryColor);
  const accent = safeColor(brand.accentColor, defaultBrand.accentColor);
  const radius = offered(radii, brand.radius) ?? radii.medium;
  return {
    "--color-primary": primary,
    "--color-primary-content": contentColorFor(primary),
    "--color-accent": accent,
    "--color-accent-content": contentColorFor(accent),
    "--radius-selector": radius.selector,
    "--radius-field": radius.field,
    "--radius-box": radius.box,
    "--brand-text-light": readableOn(primary, darkestLightBase),
    "--brand-text-dark": readableOn(primary, lightestDarkBase),
    "--brand-font": offered(fontStacks, brand.font) ?? fontStacks.inter,
  };
}

/** `--color-base-300` of citaria-light (app/globals.css): text that reads there reads on its lighter bases too. */
const darkestLightBase: HexColor = "#e6e9e7";
/** `--color-base-300` of citaria-dark. */
const lightestDarkBase: HexColor = "#2b3433";

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
