import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadServiceRemoval } from "@/lib/services/reads";
import { removeServiceAction, switchServiceAction } from "../../actions";
import { RemoveForm } from "./remove-form";
import { SwitchOffForm } from "./switch-off-form";

type Props = { readonly params: Promise<{ tenant: string; service: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("removeTitle") };
}

export default async function RemoveServicePage({ params }: Props) {
  const { tenant: slug, service: serviceId } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [found, t] = await Promise.all([
    loadServiceRemoval(scope, serviceId),
    getTranslations("services"),
  ]);
  if (!found) notFound();
  const { service, ahead, hasHistory } = found;
  const home = `/dashboard/${slug}/services`;
  return (
    <>
      <PageHeader
        title={t("removeName", { name: service.name })}
        description={ahead > 0 ? t("removeAhead", { count: ahead }) : null}
        back={{ href: `${home}/${service.id}`, label: service.name }}
      />
      <ClientMessages rooms={["services"]}>
        <div className="flex max-w-3xl flex-col gap-6">
          {ahead > 0 ? (
            <Card title={t("keepTitle")} description={t("keepHint")}>
              <SwitchOffForm
                serviceId={service.id}
                isActive={service.active}
                action={switchServiceAction.bind(null, slug)}
              />
            </Card>
          ) : (
            <Card description={hasHistory ? t("removeHistory") : t("removeFree")}>
              <RemoveForm
                serviceId={service.id}
                label={hasHistory ? t("archiveNow") : t("removeNow")}
                action={removeServiceAction.bind(null, slug)}
              />
            </Card>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
