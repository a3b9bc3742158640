import type { Brand } from "./brand";
import { brandStyle } from "./brand-style";

export type BrandReading = {
  readonly buttonText: "white" | "black";
  /** The colour that links take on light backgrounds, and whether it is the brand's own. */
  readonly onLight: { readonly color: string; readonly isOwn: boolean };
  readonly onDark: { readonly color: string; readonly isOwn: boolean };
};

/** What `brandStyle` does to a primary colour so that it can be read, to be said in words. */
export function brandReading(brand: Brand): BrandReading {
  const style = brandStyle(brand);
  const primary = style["--color-primary"];
  const read = (color = "") => ({ color, isOwn: color === primary });
  return {
    buttonText: style["--color-primary-content"] === "#ffffff" ? "white" : "black",
    onLight: read(style["--brand-text-light"]),
    onDark: read(style["--brand-text-dark"]),
  };
}
