import { resolvePublicScope } from "@/lib/auth/scope";
import { baseThemeOf } from "@/lib/core/brand/base-themes";
import type { Brand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { iconUrl, shortNameOf } from "../icon-url";

type Props = { readonly params: Promise<{ tenant: string }> };

/** What a phone needs to keep a practice's portal beside its apps: its name, its colours, its mark. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const { tenant } = entry.value;
  const { slug, name, tagline, brand } = tenant;
  const manifest = {
    id: `/${slug}/my`,
    start_url: `/${slug}/my`,
    scope: `/${slug}/`,
    name,
    short_name: shortNameOf(tenant),
    ...(tagline ? { description: tagline } : {}),
    lang: await visitorLocale(),
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
