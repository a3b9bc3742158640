import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { memberPage } from "@/lib/auth/pages";
import { amountText } from "@/lib/core/money/amount";
import { loadServices } from "@/lib/services/reads";
import { saveListAction } from "../actions";
import { KeepTyped } from "../keep-typed";
import { SetupFrame } from "../setup-frame";
import { ServiceLine } from "./service-line";

type Props = { readonly params: Promise<{ tenant: string }> };

/** More than a set-up edits at once; the rest is on the services' own page. */
const mostLines = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: `${t("steps.services")} · ${t("title")}` };
}

export default async function ServicesStep({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "service:edit");
  const { currency } = scope.tenant;
  const [t, { services }] = await Promise.all([getTranslations("setup"), loadServices(scope)]);
  const more = (
    <ButtonLink href={`/dashboard/${slug}/services/new`} icon="plus">
      {t("servicesMore")}
    </ButtonLink>
  );
  return (
    <SetupFrame slug={slug} step="services" title={t("servicesTitle")} intro={t("servicesIntro")}>
      {services.length === 0 ? (
        <Card className="max-w-2xl">
          <EmptyState icon="list" title={t("servicesNone")} action={more} />
        </Card>
      ) : (
        <ActionForm
          action={saveListAction.bind(null, slug)}
          fieldOfCode={{ invalid_amount: `services.${services[0]?.id}.price` }}
        >
          <KeepTyped of={`${slug}/services`} />
          <ul className="flex flex-col gap-3">
            {services.slice(0, mostLines).map((service, index) => (
              <li key={service.id}>
                <ServiceLine
                  name={`services.${service.id}`}
                  service={{
                    ...service,
                    price:
                      service.priceMinor === null
                        ? ""
                        : amountText({ minor: service.priceMinor, currency }),
                  }}
                  labels={{
                    group: t("serviceGroup", { number: index + 1, name: service.name }),
                    ...{ offered: t("offered"), name: t("serviceName") },
                    ...{ minutes: t("minutes"), price: t("price", { currency }) },
                  }}
                />
              </li>
            ))}
          </ul>
          <div className="flex flex-col gap-3 sm:flex-row sm:items-center">
            <SubmitButton size="lg">{t("next")}</SubmitButton>
            {more}
          </div>
        </ActionForm>
      )}
    </SetupFrame>
  );
}
