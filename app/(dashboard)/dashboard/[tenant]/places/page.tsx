import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import { formatZone } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { loadPlaces } from "@/lib/places/reads";
import { saveTravelTimesAction } from "./actions";
import { MainRow, SiteRow } from "./place-rows";
import { PlacesHeader } from "./places-header";
import { TravelForm } from "./travel-form";
import { pairsOf } from "./travel-pairs";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("places");
  return { title: t("title") };
}

export default async function PlacesPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "places:edit");
  const [{ sites, travelTimes, seen }, t, locale] = await Promise.all([
    loadPlaces(scope),
    getTranslations("places"),
    getLocale(),
  ]);
  const { tenant, nowMs } = scope;
  const home = `/dashboard/${slug}`;
  const add = (
    <ButtonLink href={`${home}/places/sites/new`} variant="primary" icon="plus">
      {t("addSite")}
    </ButtonLink>
  );
  const zoneOf = (timeZone: string) => formatZone(nowMs, locale, timeZone);
  const phoneOf = (phone: string | null) => (phone ? formatPhone(phone, tenant.country) : null);
  return (
    <>
      <PlacesHeader slug={slug} current="sites" actions={sites.length > 0 ? add : null} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <Card className="py-2! sm:py-3!">
          <ul aria-label={t("tabs.sites")} className="divide-y divide-base-300">
            <MainRow
              name={tenant.name}
              address={tenant.address}
              phone={phoneOf(tenant.phone)}
              zone={zoneOf(tenant.timeZone)}
              editHref={`${home}/settings`}
            />
            {sites.map((site) => (
              <SiteRow
                key={site.id}
                site={{ ...site, phone: phoneOf(site.phone) }}
                zone={zoneOf(site.timeZone)}
                editHref={`${home}/places/sites/${site.id}`}
              />
            ))}
          </ul>
        </Card>
        {sites.length === 0 ? (
          <Card>
            <EmptyState icon="mapPin" title={t("why")} action={add}>
              {t("whyHint")}
            </EmptyState>
          </Card>
        ) : (
          <ClientMessages rooms={["places"]}>
            <TravelForm
              pairs={pairsOf(tenant.name, sites, travelTimes)}
              seen={seen}
              href={`${home}/places`}
              action={saveTravelTimesAction.bind(null, slug)}
            />
          </ClientMessages>
        )}
      </div>
    </>
  );
}
