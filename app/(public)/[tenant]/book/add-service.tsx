import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { ServiceList } from "@/components/booking/service-list";
import { StepHeader } from "@/components/booking/step-header";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { regionOf } from "@/lib/i18n/region-of";
import { chosenParams, type SettledChoice, stepsFor } from "./choice";
import { chosenSoFar } from "./chosen-so-far";
import { alsoWith } from "./extras";
import { bookingHref } from "./query";

/** A further service for the same visit: every one that is offered, once more the chosen ones too. */
export async function AddService({
  catalogue,
  ...choice
}: SettledChoice & { readonly catalogue: Catalogue }) {
  const { scope, team, query } = choice;
  const [t, locale, chosen] = await Promise.all([
    getTranslations("visits"),
    regionOf(scope),
    chosenSoFar(choice),
  ]);
  const { slug, currency } = scope.tenant;
  const kept = { ...chosenParams(choice), priority: query.priority };
  return (
    <>
      <StepHeader step={1} of={stepsFor(team)} title={t("chooseNext")} />
      <ChoicesSoFar chosen={chosen} />
      <ServiceList
        services={catalogue.services}
        currency={currency}
        locale={locale}
        hrefOf={(id) => bookingHref(slug, { ...kept, also: alsoWith(kept.also, id) })}
      />
    </>
  );
}
