import type { HexColor } from "./color";

/** Grounds and texts of a page, light or dark. */
export type Shades = {
  /** Cards, pages, and edges between them. */
  readonly grounds: readonly [card: HexColor, page: HexColor, edge: HexColor];
  readonly text: HexColor;
  /** Text that steps back. */
  readonly muted: HexColor;
  /** The edge of a field. */
  readonly line: HexColor;
};

export const brandBases = ["citaria", "winter", "nord", "cupcake", "caramellatte", "lofi"] as const;

export type BrandBase = (typeof brandBases)[number];

/**
 * The grounds to choose from: our own, and those of daisyUI's themes of these names, each beside a dark one of daisyUI's
 * (night, dim, business, coffee, black). Texts were moved until they can be read on every ground, also at four fifths: base-themes.test.
 */
export const baseThemes: Readonly<Record<BrandBase, { light: Shades; dark: Shades }>> = {
  citaria: {
    light: {
      grounds: ["#ffffff", "#f6f7f6", "#e6e9e7"],
      ...{ text: "#1d2725", muted: "#55625f", line: "#7d8a87" },
    },
    dark: {
      grounds: ["#1d2423", "#151b1a", "#2b3433"],
      ...{ text: "#e8edeb", muted: "#a5b3b0", line: "#788683" },
    },
  },
  winter: {
    light: {
      grounds: ["#ffffff", "#f2f7fe", "#e3e9f4"],
      ...{ text: "#2c3e57", muted: "#5a6675", line: "#808a98" },
    },
    dark: {
      grounds: ["#0f172a", "#0a1120", "#22293b"],
      ...{ text: "#c9cbd0", muted: "#9b9ea7", line: "#6c717d" },
    },
  },
  nord: {
    light: {
      grounds: ["#eceff4", "#e5e9f0", "#d8dee9"],
      ...{ text: "#2e3440", muted: "#5a5d67", line: "#7a7e87" },
    },
    dark: {
      grounds: ["#2a303c", "#20252e", "#38404b"],
      ...{ text: "#b2ccd6", muted: "#9fb3bd", line: "#76868f" },
    },
  },
  cupcake: {
    light: {
      grounds: ["#faf7f5", "#efeae6", "#e7e2df"],
      ...{ text: "#291334", muted: "#685a6f", line: "#87798a" },
    },
    dark: {
      grounds: ["#202020", "#181818", "#313131"],
      ...{ text: "#cdcdcd", muted: "#a2a2a2", line: "#777777" },
    },
  },
  caramellatte: {
    light: {
      grounds: ["#fff7ed", "#feecd3", "#ffd6a7"],
      ...{ text: "#7c2808", muted: "#7d5040", line: "#9d7663" },
    },
    dark: {
      grounds: ["#261b25", "#120a11", "#36282b"],
      ...{ text: "#dbbb88", muted: "#b8a07c", line: "#866f55" },
    },
  },
  lofi: {
    light: {
      grounds: ["#ffffff", "#f5f5f5", "#ebebeb"],
      ...{ text: "#000000", muted: "#595959", line: "#808080" },
    },
    dark: {
      grounds: ["#141414", "#000000", "#272727"],
      ...{ text: "#d6d6d6", muted: "#a6a6a6", line: "#757575" },
    },
  },
};

/** Of what is kept of a brand; ours for whoever chose none. */
export function baseThemeOf(base: string | undefined) {
  const chosen = brandBases.find((each) => each === base) ?? "citaria";
  return { base: chosen, ...baseThemes[chosen] };
}
