import { getTranslations } from "next-intl/server";
import { ProfessionalChoices } from "@/components/booking/professional-choices";
import { StepHeader } from "@/components/booking/step-header";
import type { TenantScope } from "@/db/scope";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { stepsForAny } from "./choice";
import { type BookingQuery, bookingHref } from "./query";
import { WhereToBegin } from "./where-to-begin";

type Props = {
  readonly scope: TenantScope;
  readonly catalogue: Catalogue;
  readonly query: BookingQuery;
};

/** Somebody trusted first, then what for: all who give something of the specialty that was chosen. */
export async function ChooseWhomFirst({ scope, catalogue, query }: Props) {
  const t = await getTranslations("booking");
  const { slug } = scope.tenant;
  const specialty = catalogue.specialties.find((each) => each === query.specialty);
  const offered = catalogue.services.filter((each) => !specialty || each.specialty === specialty);
  const givers = new Set(offered.flatMap((each) => each.professionalIds));
  return (
    <>
      <StepHeader step={1} of={stepsForAny(offered)} title={t("whoFirst")} />
      <WhereToBegin
        slug={slug}
        catalogue={catalogue}
        by="professional"
        specialty={specialty}
        whom={query.whom}
      />
      <ProfessionalChoices
        team={catalogue.professionals.filter(({ id }) => givers.has(id))}
        hrefOf={(professional) => bookingHref(slug, { professional, specialty, whom: query.whom })}
      />
    </>
  );
}
