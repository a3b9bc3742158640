import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { FilterLinks } from "@/components/booking/filter-links";
import { ServiceList } from "@/components/booking/service-groups";
import { StepHeader } from "@/components/booking/step-header";
import { EmptyState } from "@/components/ui/empty-state";
import type { TenantScope } from "@/db/scope";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import { regionOf } from "@/lib/i18n/region-of";
import { stepsForAny } from "./choice";
import { type BookingQuery, bookingHref } from "./query";

type Props = {
  readonly scope: TenantScope;
  readonly catalogue: Catalogue;
  readonly query: BookingQuery;
};

export async function ChooseService({ scope, catalogue, query }: Props) {
  const [t, locale] = await Promise.all([getTranslations("booking"), regionOf(scope)]);
  const { slug, currency } = scope.tenant;
  const professional = catalogue.professionals.find((each) => each.id === query.professional);
  const offered = professional
    ? catalogue.services.filter((each) => each.professionalIds.includes(professional.id))
    : catalogue.services;
  const specialty = catalogue.specialties.find((each) => each === query.specialty);
  const shown = specialty ? offered.filter((each) => each.specialty === specialty) : offered;
  const asksSpecialty = !professional && catalogue.specialties.length > 1;
  return (
    <>
      <StepHeader step={1} of={stepsForAny(offered)} title={t("chooseService")} />
      {professional ? (
        <ChoicesSoFar
          chosen={[
            {
              icon: "user",
              label: t("professional"),
              value: professionalName(professional),
              note: professional.specialty,
              href: bookingHref(slug, {}),
            },
          ]}
        />
      ) : null}
      {asksSpecialty ? (
        <div className="mb-6">
          <FilterLinks
            label={t("specialties")}
            choices={[undefined, ...catalogue.specialties].map((each) => ({
              label: each ?? t("allSpecialties"),
              href: bookingHref(slug, { specialty: each }),
              isCurrent: each === specialty,
            }))}
          />
        </div>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState title={t("noServicesTitle")}>{t("noServicesBody")}</EmptyState>
      ) : (
        <ServiceList
          services={shown}
          currency={currency}
          locale={locale}
          hrefOf={(service) => bookingHref(slug, { service, professional: query.professional })}
        />
      )}
    </>
  );
}
