import { getTranslations } from "next-intl/server";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { ProfessionalChoices } from "@/components/booking/professional-choices";
import { StepHeader } from "@/components/booking/step-header";
import { chosenParams, type SettledChoice, stepsFor } from "./choice";
import { chosenSoFar } from "./chosen-so-far";
import { alsoParam } from "./extras";
import { bookingHref } from "./query";

/** Who gives a further service of the visit. */
export async function ChooseExtraProfessional({
  index,
  ...choice
}: SettledChoice & { readonly index: number }) {
  const { scope, team, extras, query } = choice;
  const extra = extras[index];
  const [t, tv, chosen] = await Promise.all([
    getTranslations("booking"),
    getTranslations("visits"),
    chosenSoFar(choice),
  ]);
  const hrefOf = (asked: string) => {
    const settled = extras.map((each, at) => (at === index ? { ...each, asked } : each));
    const kept = { ...chosenParams(choice), priority: query.priority };
    return bookingHref(scope.tenant.slug, { ...kept, also: alsoParam(settled) });
  };
  return (
    <>
      <StepHeader
        step={2}
        of={stepsFor(team)}
        title={tv("withWhomFor", { service: extra?.service.name ?? "" })}
      />
      <ChoicesSoFar chosen={chosen} />
      <ProfessionalChoices
        team={extra?.team ?? []}
        hrefOf={hrefOf}
        anyone={{ title: t("anyProfessional"), hint: t("anyProfessionalHint") }}
      />
    </>
  );
}
