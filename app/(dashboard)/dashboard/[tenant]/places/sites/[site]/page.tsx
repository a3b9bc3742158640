import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { formatPhone } from "@/lib/format/phone";
import { zoneChoices } from "@/lib/format/zones";
import { loadSite } from "@/lib/places/reads";
import { removeSiteAction, saveSiteAction } from "../../actions";
import { SiteForm } from "../site-form";
import { RemoveSite } from "./remove-site";

type Props = { readonly params: Promise<{ tenant: string; site: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("places");
  return { title: t("editSiteTitle") };
}

export default async function EditSitePage({ params }: Props) {
  const { tenant: slug, site: siteId } = await params;
  const scope = await memberPage(slug, "places:edit");
  const [found, t] = await Promise.all([loadSite(scope, siteId), getTranslations("places")]);
  if (!found) notFound();
  const { site, seen } = found;
  const home = `/dashboard/${slug}/places`;
  const phone = site.phone ? formatPhone(site.phone, scope.tenant.country) : null;
  const saved = { id: site.id, seen, href: `${home}/sites/${site.id}`, ahead: site.ahead };
  return (
    <>
      <PageHeader
        title={site.name}
        description={t("editSiteHint")}
        back={{ href: home, label: t("title") }}
      />
      <ClientMessages rooms={["places"]}>
        <SiteForm
          saved={saved}
          site={{ ...site, phone }}
          zones={zoneChoices(await getLocale())}
          action={saveSiteAction.bind(null, slug)}
        />
        {site.isUsed ? null : <RemoveSite site={site} action={removeSiteAction.bind(null, slug)} />}
      </ClientMessages>
    </>
  );
}
