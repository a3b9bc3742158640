import { getTranslations } from "next-intl/server";
import { ChoiceLink } from "@/components/booking/choice-link";
import { ChoicesSoFar } from "@/components/booking/choices-so-far";
import { StepHeader } from "@/components/booking/step-header";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import type { TenantScope } from "@/db/scope";
import type { CatalogueProfessional, CatalogueService } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
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
  const hrefOf = (professional: string) =>
    bookingHref(slug, { service: service.id, professional, date: query.date });
  return (
    <>
      <StepHeader step={2} of={stepsFor(team)} title={t("chooseProfessional")} />
      <ChoicesSoFar
        chosen={[
          {
            icon: "spark",
            label: t("service"),
            value: service.name,
            note: t("minutes", { count: service.durationMinutes }),
            href: bookingHref(slug, {}),
          },
        ]}
      />
      <ul className="grid gap-3 md:grid-cols-2">
        <li className="md:col-span-2">
          <ChoiceLink
            href={hrefOf("any")}
            title={t("anyProfessional")}
            description={t("anyProfessionalHint")}
            picture={
              <span className="grid size-11 place-items-center rounded-full bg-brand/12 text-brand">
                <Icon name="users" />
              </span>
            }
          />
        </li>
        {team.map((professional) => (
          <li key={professional.id}>
            <ChoiceLink
              href={hrefOf(professional.id)}
              title={professionalName(professional)}
              description={professional.specialty}
              picture={<Avatar name={professional.name} imageUrl={professional.photoUrl} />}
              className="h-full"
            />
          </li>
        ))}
      </ul>
    </>
  );
}
