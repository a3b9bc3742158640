import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { ProfessionalChoices } from "@/components/booking/professional-choices";
import { StepHeader } from "@/components/booking/step-header";
import type { TenantScope } from "@/db/scope";
import type { CatalogueProfessional, CatalogueService } from "@/lib/catalogue/load-catalogue";
import { lengthValues } from "@/lib/core/services/service-length";
import { stepsFor } from "./choice";
import { type BookingQuery, bookingHref } from "./query";

type Props = {
  readonly scope: TenantScope;
  readonly service: CatalogueService;
  readonly team: readonly CatalogueProfessional[];
  readonly query: BookingQuery;
};

export async function ChooseProfessional({ scope, service, team, query }: Props) {
  const t = await getTranslations("booking");
  const { slug } = scope.tenant;
  const { also, date, whom } = query;
  const hrefOf = (professional: string) =>
    bookingHref(slug, { service: service.id, professional, also, date, whom });
  return (
    <>
      <StepHeader step={2} of={stepsFor(team)} title={t("chooseProfessional")} />
      <ChoicesSoFar
        chosen={[
          {
            icon: "spark",
            label: t("service"),
            value: service.name,
            note: t("minutes", lengthValues(service)),
            href: bookingHref(slug, { whom }),
          },
        ]}
      />
      <ProfessionalChoices
        team={team}
        hrefOf={hrefOf}
        anyone={{ title: t("anyProfessional"), hint: t("anyProfessionalHint") }}
      />
    </>
  );
}
