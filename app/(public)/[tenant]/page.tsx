import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactCard } from "@/components/booking/contact-card";
import { ServiceGroups } from "@/components/booking/service-groups";
import { TeamCards } from "@/components/booking/team-cards";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { publicPage } from "@/lib/auth/pages";
import { resolvePublicScope } from "@/lib/auth/scope";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { formatPhone } from "@/lib/format/phone";
import { regionOf } from "@/lib/i18n/region-of";
import { bookingHref } from "./book/query";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return {};
  const { name, tagline, about } = entry.value.tenant;
  const description = tagline ?? about?.slice(0, 160);
  return { title: { absolute: name }, ...(description ? { description } : {}) };
}

export default async function TenantPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await publicPage(slug);
  const { tenant } = scope;
  const [catalogue, t, locale] = await Promise.all([
    loadCatalogue(scope),
    getTranslations("publicPage"),
    regionOf(scope),
  ]);
  const canBook = catalogue.services.length > 0;
  return (
    <div className="flex flex-col gap-14">
      <section className="pt-6 sm:pt-12">
        <h1 className="max-w-3xl text-3xl font-bold sm:text-5xl">{tenant.name}</h1>
        {tenant.tagline ? (
          <p className="mt-4 max-w-2xl text-lg text-muted sm:text-xl">{tenant.tagline}</p>
        ) : null}
        {canBook ? (
          <ButtonLink
            href={bookingHref(slug, {})}
            variant="primary"
            size="lg"
            icon="calendarPlus"
            className="mt-8 w-full sm:w-auto"
          >
            {t("book")}
          </ButtonLink>
        ) : null}
      </section>
      {canBook ? (
        <ServiceGroups
          services={catalogue.services}
          specialties={catalogue.specialties}
          currency={tenant.currency}
          locale={locale}
          hrefOf={(service) => bookingHref(slug, { service })}
        />
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
      )}
      <TeamCards
        professionals={catalogue.professionals}
        hrefOf={(professional) => (canBook ? bookingHref(slug, { professional }) : null)}
      />
      {tenant.about ? (
        <section aria-labelledby="about" className="max-w-2xl">
          <h2 id="about" className="mb-3 text-2xl font-bold">
            {t("about")}
          </h2>
          <p className="whitespace-pre-line text-muted">{tenant.about}</p>
        </section>
      ) : null}
      <ContactCard
        phone={tenant.phone}
        phoneText={tenant.phone ? formatPhone(tenant.phone, tenant.country) : null}
        email={tenant.email}
        address={tenant.address}
        sites={catalogue.sites}
      />
    </div>
  );
}
