import type { BrandBase } from "./base-themes";

export const brandFonts = ["inter", "nunito", "lora"] as const;
export const brandRadii = ["none", "small", "medium", "large"] as const;
export const brandThemes = ["light", "dark", "system"] as const;

export type BrandFont = (typeof brandFonts)[number];
export type BrandRadius = (typeof brandRadii)[number];
export type BrandTheme = (typeof brandThemes)[number];

/** How a tenant looks to its clients, as it was chosen; `brandStyle` makes it safe to show. */
export interface Brand {
  /** `#rrggbb` */
  readonly primaryColor: string;
  /** `#rrggbb` */
  readonly accentColor: string;
  readonly font: BrandFont;
  readonly radius: BrandRadius;
  readonly theme: BrandTheme;
  /** The grounds, light and dark; left out: ours. */
  readonly base?: BrandBase;
  readonly logoUrl: string | null;
  /** Its width by its height; left out: as wide as high. */
  readonly logoRatio?: number;
}

/** What a tenant has before it chooses. */
export const defaultBrand: Brand = {
  primaryColor: "#0f766e",
  accentColor: "#f59e0b",
  font: "inter",
  radius: "medium",
  theme: "light",
  logoUrl: null,
};
