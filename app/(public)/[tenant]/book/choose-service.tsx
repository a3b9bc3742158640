import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { ServiceList } from "@/components/booking/service-list";
import { StepHeader } from "@/components/booking/step-header";
import { EmptyState } from "@/components/ui/empty-state";
import type { TenantScope } from "@/db/scope";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import { regionOf } from "@/lib/i18n/region-of";
import { stepsForAny } from "./choice";
import { type BookingQuery, bookingHref } from "./query";
import { WhereToBegin } from "./where-to-begin";

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
  const ofSpecialty = offered.filter((each) => !specialty || each.specialty === specialty);
  // Somebody who gives nothing of a specialty was chosen after it: what they do give counts.
  const shown = professional && ofSpecialty.length === 0 ? offered : ofSpecialty;
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
              href: bookingHref(slug, {
                ...{ by: "professional", specialty: query.specialty, whom: query.whom },
              }),
            },
          ]}
        />
      ) : (
        <WhereToBegin
          slug={slug}
          catalogue={catalogue}
          by="service"
          specialty={specialty}
          whom={query.whom}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState title={t("noServicesTitle")}>{t("noServicesBody")}</EmptyState>
      ) : (
        <ServiceList
          services={shown}
          currency={currency}
          locale={locale}
          hrefOf={(service) =>
            bookingHref(slug, { service, professional: query.professional, whom: query.whom })
          }
        />
      )}
    </>
  );
}
