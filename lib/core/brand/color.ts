import { fail, ok, type Result } from "../result";

/** `#rrggbb`, lower case. */
export type HexColor = `#${string}`;

/** Accepts `#rgb` and `#rrggbb`, with or without `#`, in any case. */
export function parseHexColor(text: string): Result<HexColor, "invalid_color"> {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text.trim().toLowerCase()) ?? [];
  if (!digits) return fail("invalid_color");
  return ok<HexColor>(`#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(a: HexColor, b: HexColor): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, whichever reads better on a colour: never below 4.5:1. */
export function contentColorFor(background: HexColor): HexColor {
  return contrastRatio("#ffffff", background) >= contrastRatio("#000000", background)
    ? "#ffffff"
    : "#000000";
}

/**
 * The colour itself where it can be read on the background; else the nearest darker or lighter one of its hue
 * that reaches `minimumRatio` (WCAG AA for text is 4.5).
 */
export function readableOn(color: HexColor, background: HexColor, minimumRatio = 4.5): HexColor {
  const towards = contentColorFor(background);
  for (let percent = 0; percent < 100; percent += 2) {
    const candidate = mix(color, towards, percent / 100);
    if (contrastRatio(candidate, background) >= minimumRatio) return candidate;
  }
  return towards;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(color: HexColor): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** So much of the way from one colour to another, 0 to 1. */
export function mix(color: HexColor, towards: HexColor, share: number): HexColor {
  const target = channels(towards);
  const mixed = channels(color).map((channel, index) =>
    Math.round(channel + ((target[index] ?? 0) - channel) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}

function channels(color: HexColor): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
