import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { hasRoom } from "@/lib/core/tenancy/plan-limits";
import { loadPlanUse } from "@/lib/team/load-plan-use";
import { loadGivable } from "@/lib/team/reads";
import { addProfessionalAction } from "../actions";
import { NewProfessionalForm } from "../new-professional-form";
import { PlanFull } from "../plan-full";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("addTitle") };
}

export default async function NewProfessionalPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "team:edit");
  const [services, { professionals }, t] = await Promise.all([
    loadGivable(scope),
    loadPlanUse(scope),
    getTranslations("team"),
  ]);
  return (
    <>
      <PageHeader
        title={t("addTitle")}
        description={t("addHint")}
        back={{ href: `/dashboard/${slug}/team`, label: t("title") }}
      />
      <PlanFull use={professionals} />
      {hasRoom(professionals) ? (
        <ClientMessages rooms={["team"]}>
          <NewProfessionalForm
            services={services.filter(({ active }) => active)}
            currency={scope.tenant.currency}
            action={addProfessionalAction.bind(null, slug)}
          />
        </ClientMessages>
      ) : null}
    </>
  );
}
