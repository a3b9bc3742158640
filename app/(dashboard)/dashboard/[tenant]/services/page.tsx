import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { can } from "@/lib/core/tenancy/permissions";
import { regionalLocale } from "@/lib/format/intl-locale";
import { loadServices } from "@/lib/services/reads";
import { moveServiceAction, switchServiceAction } from "./actions";
import { ServiceList } from "./service-list";
import { serviceRow } from "./service-row-facts";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("title") };
}

export default async function ServicesPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "service:read");
  const [list, t, language] = await Promise.all([
    loadServices(scope),
    getTranslations("services"),
    getLocale(),
  ]);
  const { currency, country } = scope.tenant;
  const home = `/dashboard/${slug}/services`;
  const mayEdit = can(scope.actor, "service:edit");
  const add = mayEdit ? (
    <ButtonLink href={`${home}/new`} variant="primary" icon="plus">
      {t("add")}
    </ButtonLink>
  ) : null;
  const locale = regionalLocale(language, country);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={add} />
      {list.services.length === 0 ? (
        <Card>
          <EmptyState icon="list" title={t("none")} action={add}>
            {t("noneHint")}
          </EmptyState>
        </Card>
      ) : (
        <ClientMessages rooms={["services"]}>
          <ServiceList
            services={list.services.map((each) => serviceRow(t, each, list, { currency, locale }))}
            home={home}
            actions={
              mayEdit
                ? {
                    move: moveServiceAction.bind(null, slug),
                    switchTo: switchServiceAction.bind(null, slug),
                  }
                : null
            }
          />
        </ClientMessages>
      )}
    </>
  );
}
