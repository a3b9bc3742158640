import type { Brand } from "./brand";
import { brandStyle } from "./brand-style";
import { contrastRatio, type HexColor } from "./color";

export type LinkReading = {
  /** The colour that links take. */
  readonly color: string;
  /** Whether the brand's own colour reads on a card already; a touch for the greyer corners does not count. */
  readonly isOwn: boolean;
};

export type BrandReading = {
  readonly buttonText: "white" | "black";
  readonly onLight: LinkReading;
  readonly onDark: LinkReading;
};

/** Cards of citaria-light and citaria-dark (app/globals.css, `--color-base-100`). */
const lightCard: HexColor = "#ffffff";
const darkCard: HexColor = "#1d2423";

/** What `brandStyle` does to a primary colour so that it can be read, to be said in words. */
export function brandReading(brand: Brand): BrandReading {
  const style = brandStyle(brand);
  const primary = style["--color-primary"] as HexColor;
  const read = (card: HexColor, color = ""): LinkReading => ({
    color,
    isOwn: contrastRatio(primary, card) >= 4.5,
  });
  return {
    buttonText: style["--color-primary-content"] === "#ffffff" ? "white" : "black",
    onLight: read(lightCard, style["--brand-text-light"]),
    onDark: read(darkCard, style["--brand-text-dark"]),
  };
}
