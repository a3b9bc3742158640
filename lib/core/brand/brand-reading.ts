import { baseThemeOf } from "./base-themes";
import type { Brand } from "./brand";
import { brandStyle } from "./brand-style";
import { contrastRatio, type HexColor } from "./color";

export type LinkReading = {
  /** The colour that links take. */
  readonly color: string;
  /** Whether the brand's own colour reads on a card already; a touch for the greyer corners does not count. */
  readonly isOwn: boolean;
  /** The card's own. */
  readonly card: HexColor;
};

export type BrandReading = {
  readonly buttonText: "white" | "black";
  readonly onLight: LinkReading;
  readonly onDark: LinkReading;
};

/** What `brandStyle` does to a primary colour so that it can be read, to be said in words. */
export function brandReading(brand: Brand): BrandReading {
  const style = brandStyle(brand);
  const primary = style["--color-primary"] as HexColor;
  const { light, dark } = baseThemeOf(brand.base);
  const read = (card: HexColor, color = ""): LinkReading => ({
    ...{ color, card },
    isOwn: contrastRatio(primary, card) >= 4.5,
  });
  return {
    buttonText: style["--color-primary-content"] === "#ffffff" ? "white" : "black",
    onLight: read(light.grounds[0], style["--brand-text-light"]),
    onDark: read(dark.grounds[0], style["--brand-text-dark"]),
  };
}
