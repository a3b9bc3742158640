import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { MailBrand } from "@/emails/appointment-mail-props";
import { type Brand, type BrandFont, defaultBrand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { mailLogoUrl } from "@/lib/core/brand/mail-logo";
import { env } from "@/lib/env";
import { oneLine } from "./one-line";

/** A tenant's looks for mails: absolute addresses, pixels, and fonts that a mail program has. */
export function mailBrand(tenant: TenantFacts): MailBrand {
  return brandOf(oneLine(tenant.name), tenant.brand);
}

function brandOf(name: string, brand: Brand): MailBrand {
  const style = brandStyle(brand);
  return {
    name,
    logoUrl: absoluteUrl(mailLogoUrl(brand.logoUrl)),
    primary: style["--color-primary"] ?? "#000000",
    primaryContent: style["--color-primary-content"] ?? "#ffffff",
    textOnLight: style["--brand-text-light"] ?? "#000000",
    textOnDark: style["--brand-text-dark"] ?? "#ffffff",
    fontStack: fontStacks[brand.font] ?? fontStacks.inter,
    fieldRadiusPx: pixels(style["--radius-field"]),
    boxRadiusPx: pixels(style["--radius-box"]),
  };
}

/** Mails of the platform itself: to owners and their teams. */
export function platformMailBrand(): MailBrand {
  return brandOf("Citaria", defaultBrand);
}

/** Mails carry no font files: the tenant's own where it is installed, else a near one that is everywhere. */
const fontStacks: Record<BrandFont, string> = {
  inter: "Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  nunito: "Nunito, 'Avenir Next', Avenir, 'Segoe UI', Verdana, sans-serif",
  lora: "Lora, Georgia, Cambria, 'Times New Roman', serif",
};

function absoluteUrl(url: string | null): string | null {
  if (!url || !URL.canParse(url, env().APP_URL)) return null;
  const absolute = new URL(url, env().APP_URL);
  return absolute.protocol === "https:" || absolute.protocol === "http:" ? absolute.href : null;
}

function pixels(rem: string | undefined): number {
  return Math.round(Number.parseFloat(rem ?? "0") * 16);
}
