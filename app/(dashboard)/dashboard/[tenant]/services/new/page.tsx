import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { newService } from "@/lib/core/scheduling/service-bounds";
import { loadGivers } from "@/lib/services/reads";
import { addServiceAction } from "../actions";
import { giversForForm } from "../form-props";
import { ServiceForm } from "../service-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("addTitle") };
}

export default async function NewServicePage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [givers, t] = await Promise.all([loadGivers(scope), getTranslations("services")]);
  const attending = givers.filter(({ active }) => active);
  return (
    <>
      <PageHeader
        title={t("addTitle")}
        description={t("addHint")}
        back={{ href: `/dashboard/${slug}/services`, label: t("title") }}
      />
      <ClientMessages rooms={["services"]}>
        <ServiceForm
          service={{
            ...newService,
            ...{ name: "", description: null, specialty: null, price: "", active: true },
            // Alone, somebody gives everything.
            professionalIds: attending.length === 1 ? attending.map(({ id }) => id) : [],
          }}
          {...giversForForm(attending)}
          currency={scope.tenant.currency}
          action={addServiceAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
