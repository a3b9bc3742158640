import type { TenantFacts } from "@/db/scope";
import { baseThemeOf } from "@/lib/core/brand/base-themes";
import type { Brand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { iconUrl } from "./icon-url";

type Kept = {
  /** Tells one app from another of the same site. */
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly name: string;
  readonly short_name: string;
  readonly description?: string;
  readonly lang: string;
};

/** What a phone needs to keep a part of a practice beside its apps: its name, its colours, its mark. */
export function appManifest(tenant: TenantFacts, kept: Kept): Response {
  const { slug, brand } = tenant;
  const manifest = {
    ...kept,
    display: "standalone",
    background_color: groundOf(brand),
    theme_color: brandStyle(brand)["--color-primary"],
    icons: [
      { src: iconUrl(tenant, "192.png"), type: "image/png", sizes: "192x192" },
      { src: iconUrl(tenant, "512.png"), type: "image/png", sizes: "512x512" },
      {
        ...{ src: iconUrl(tenant, "maskable-512.png"), type: "image/png", sizes: "512x512" },
        purpose: "maskable",
      },
      { src: `/${slug}/icon.svg`, type: "image/svg+xml", sizes: "any" },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: {
      "Content-Type": "application/manifest+json",
      "Cache-Control": "public, max-age=3600",
    },
  });
}

/** Of the page that is coming, while a phone opens it. */
function groundOf({ base, theme }: Brand): string {
  return baseThemeOf(base)[theme === "dark" ? "dark" : "light"].grounds[1];
}
