import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { can } from "@/lib/core/tenancy/permissions";
import { regionalLocale } from "@/lib/format/intl-locale";
import { loadServices } from "@/lib/services/reads";
import { ServiceTable } from "./service-table";

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
  const add = can(scope.actor, "service:edit") ? (
    <ButtonLink href={`${home}/new`} variant="primary" icon="plus">
      {t("add")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={add} />
      <Card>
        {list.services.length === 0 ? (
          <EmptyState icon="list" title={t("none")}>
            {t("noneHint")}
          </EmptyState>
        ) : (
          <ServiceTable
            {...list}
            currency={currency}
            locale={regionalLocale(language, country)}
            editHref={can(scope.actor, "service:edit") ? (id) => `${home}/${id}` : null}
          />
        )}
      </Card>
    </>
  );
}
