import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { amountText } from "@/lib/core/money/amount";
import { loadService } from "@/lib/services/reads";
import { saveServiceAction } from "../actions";
import { giversForForm } from "../form-props";
import { ServiceForm } from "../service-form";

type Props = { readonly params: Promise<{ tenant: string; service: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("editTitle") };
}

export default async function EditServicePage({ params }: Props) {
  const { tenant: slug, service: serviceId } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [found, t] = await Promise.all([
    loadService(scope, serviceId),
    getTranslations("services"),
  ]);
  if (!found) notFound();
  const { currency } = scope.tenant;
  const { id, priceMinor, ...service } = found.service;
  const price = priceMinor === null ? "" : amountText({ minor: priceMinor, currency });
  return (
    <>
      <PageHeader
        title={service.name}
        description={t("editHint")}
        back={{ href: `/dashboard/${slug}/services`, label: t("title") }}
      />
      <ClientMessages rooms={["services"]}>
        <ServiceForm
          serviceId={id}
          service={{ ...service, price }}
          {...giversForForm(found.professionals)}
          currency={currency}
          action={saveServiceAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
