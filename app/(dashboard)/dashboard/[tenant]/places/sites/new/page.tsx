import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { zoneChoices } from "@/lib/format/zones";
import { addSiteAction } from "../../actions";
import { SiteForm } from "../site-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("places");
  return { title: t("addSite") };
}

export default async function NewSitePage({ params }: Props) {
  const { tenant: slug } = await params;
  const { tenant } = await memberPage(slug, "places:edit");
  const t = await getTranslations("places");
  return (
    <>
      <PageHeader
        title={t("addSite")}
        description={t("addSiteHint")}
        back={{ href: `/dashboard/${slug}/places`, label: t("title") }}
      />
      <ClientMessages rooms={["places"]}>
        <SiteForm
          site={{ name: "", address: null, phone: null, timeZone: tenant.timeZone, active: true }}
          zones={zoneChoices(await getLocale())}
          action={addSiteAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
