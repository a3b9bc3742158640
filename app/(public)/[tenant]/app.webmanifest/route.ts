import { resolvePublicScope } from "@/lib/auth/scope";
import { brandStyle } from "@/lib/core/brand/brand-style";
import { visitorLocale } from "@/lib/i18n/visitor-locale";

type Props = { readonly params: Promise<{ tenant: string }> };

/** What a phone needs to keep a practice's portal beside its apps: its name, its colours, its mark. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const { slug, name, tagline, brand } = entry.value.tenant;
  const manifest = {
    id: `/${slug}/my`,
    start_url: `/${slug}/my`,
    scope: `/${slug}/`,
    name,
    short_name: name.length > 24 ? name.split(/\s+/).slice(0, 2).join(" ") : name,
    ...(tagline ? { description: tagline } : {}),
    lang: await visitorLocale(),
    display: "standalone",
    background_color: "#f6f7f6",
    theme_color: brandStyle(brand)["--color-primary"],
    icons: [
      {
        ...{ src: `/${slug}/icon.svg`, type: "image/svg+xml", sizes: "any" },
        purpose: "any maskable",
      },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: {
      "Content-Type": "application/manifest+json",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
