import { getTranslations } from "next-intl/server";
import { appManifest } from "@/app/(public)/[tenant]/app-manifest";
import { shortNameOf } from "@/app/(public)/[tenant]/icon-url";
import { resolvePublicScope } from "@/lib/auth/scope";
import { visitorLocale } from "@/lib/i18n/visitor-locale";

type Props = { readonly params: Promise<{ tenant: string }> };

/**
 * The team's agenda, beside the apps of a phone: on iPhones and iPads nothing else is told of bookings. Browsers ask for
 * it without a login; it says no more than the public page.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return new Response(null, { status: 404 });
  const { tenant } = entry.value;
  const [t, lang] = await Promise.all([getTranslations("dashboard"), visitorLocale()]);
  const home = `/dashboard/${tenant.slug}`;
  return appManifest(tenant, {
    // The login belongs to it, and stands beside the dashboard.
    ...{ id: home, start_url: `${home}/agenda`, scope: "/" },
    ...{ name: `${tenant.name} · ${t("nav.agenda")}`, short_name: shortNameOf(tenant), lang },
  });
}
