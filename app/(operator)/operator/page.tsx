import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { operatorPage } from "@/lib/auth/pages";
import type { SearchParams } from "@/lib/core/search-params";
import { filterOverview } from "@/lib/operator/overview";
import { loadPlans, loadTenants } from "@/lib/operator/reads";
import { overviewFilter } from "./query";
import { TenantFilter } from "./tenant-filter";
import { TenantTable } from "./tenant-table";

type Props = { readonly searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("operator");
  return { title: `${t("tenants")} · ${t("title")}` };
}

export default async function TenantsPage({ searchParams }: Props) {
  const scope = await operatorPage();
  const [all, plans, query, t] = await Promise.all([
    loadTenants(scope),
    loadPlans(scope),
    searchParams,
    getTranslations("operator"),
  ]);
  const filter = overviewFilter(query);
  const shown = filterOverview(all, filter);
  const suspended = all.filter(({ status }) => status === "suspended").length;
  const open = (
    <ButtonLink href="/operator/new" variant="primary" icon="plus" prefetch={false}>
      {t("newTenant")}
    </ButtonLink>
  );
  if (all.length === 0) {
    return (
      <EmptyState icon="building" title={t("noTenantsTitle")} action={open}>
        {t("noTenantsBody")}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t("tenants")}
        description={t("tenantsIntro", { count: all.length, suspended })}
        actions={open}
      />
      <TenantFilter filter={filter} />
      <Card>
        {shown.length > 0 ? (
          <TenantTable tenants={shown} plans={plans} />
        ) : (
          <EmptyState
            icon="search"
            title={t("noMatchTitle")}
            action={<ButtonLink href="/operator">{t("clear")}</ButtonLink>}
          >
            {t("noMatchBody")}
          </EmptyState>
        )}
      </Card>
    </>
  );
}
