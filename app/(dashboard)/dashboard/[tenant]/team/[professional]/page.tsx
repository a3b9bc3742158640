import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { amountText } from "@/lib/core/money/amount";
import { professionalName } from "@/lib/core/professional-name";
import { loadProfessional } from "@/lib/team/reads";
import { saveProfessionalAction } from "../actions";
import { ProfessionalForm } from "../professional-form";

type Props = { readonly params: Promise<{ tenant: string; professional: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("editTitle") };
}

export default async function EditProfessionalPage({ params }: Props) {
  const { tenant: slug, professional: professionalId } = await params;
  const scope = await memberPage(slug, "team:edit");
  const [found, t] = await Promise.all([
    loadProfessional(scope, professionalId),
    getTranslations("team"),
  ]);
  if (!found) notFound();
  const { professional, services, seen, place, places, appointmentsAhead } = found;
  const { feeMinor, ...facts } = professional;
  const { currency } = scope.tenant;
  const fee = feeMinor === null ? "" : amountText({ minor: feeMinor, currency });
  const home = `/dashboard/${slug}/team`;
  return (
    <>
      <PageHeader
        title={professionalName(professional)}
        description={t("editHint")}
        back={{ href: home, label: t("title") }}
        actions={
          <ButtonLink href={`${home}/${professional.id}/remove`} icon="trash">
            {t("remove")}
          </ButtonLink>
        }
      />
      <ClientMessages rooms={["team"]}>
        <ProfessionalForm
          professional={{ ...facts, fee }}
          services={services}
          {...{ seen, place, places, appointmentsAhead }}
          href={`${home}/${professional.id}`}
          currency={currency}
          action={saveProfessionalAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
