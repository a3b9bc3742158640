import { resolvePublicScope } from "@/lib/auth/scope";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { appManifest } from "../app-manifest";
import { shortNameOf } from "../icon-url";

type Props = { readonly params: Promise<{ tenant: string }> };

/** A practice's portal, beside the apps of a phone. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const { tenant } = entry.value;
  const { slug, name, tagline } = tenant;
  return appManifest(tenant, {
    ...{ id: `/${slug}/my`, start_url: `/${slug}/my`, scope: `/${slug}/` },
    ...{ name, short_name: shortNameOf(tenant), lang: await visitorLocale() },
    ...(tagline ? { description: tagline } : {}),
  });
}
