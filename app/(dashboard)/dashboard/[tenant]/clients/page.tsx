import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { shortMoment } from "@/components/agenda/short-moment";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { memberPage } from "@/lib/auth/pages";
import { loadClients } from "@/lib/clients/reads";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { can } from "@/lib/core/tenancy/permissions";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { ClientFilter } from "./client-filter";
import { Pages } from "./pages";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clients");
  return { title: t("title") };
}

export default async function ClientsPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "client:read");
  const search = await searchParams;
  const text = firstOf(search.q)?.slice(0, 120) ?? "";
  const page = Math.min(Math.max(Math.trunc(Number(firstOf(search.page))) || 1, 1), 10_000);
  const [{ clients, hasMore }, locale, t] = await Promise.all([
    loadClients(scope, { text, page }),
    regionOf(scope),
    getTranslations("clients"),
  ]);
  const base = `/dashboard/${slug}/clients`;
  const mayEdit = can(scope.actor, "client:edit");
  return (
    <>
      <LiveRefresh {...livePropsOf(scope)} rooms={["clients", "agenda"]} />
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          mayEdit ? (
            <>
              {can(scope.actor, "invitation:create") ? (
                <ButtonLink href={`${base}/invite`} icon="mail">
                  {(await getTranslations("inviteMany"))("menu")}
                </ButtonLink>
              ) : null}
              <ButtonLink href={`${base}/new`} variant="primary" icon="plus">
                {t("add")}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <Card>
        <ClientFilter
          text={text}
          labels={{ search: t("search"), hint: t("searchHint"), submit: t("find") }}
        />
        {clients.length === 0 ? (
          <EmptyState icon={text ? "search" : "users"} title={text ? t("nobodyLike") : t("nobody")}>
            {text ? t("nobodyLikeHint", { text }) : t("nobodyHint")}
          </EmptyState>
        ) : (
          <div className="client-table">
            <Table
              caption={t("title")}
              rows={clients}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "name",
                  header: t("name"),
                  cell: ({ id, name, phone }) => (
                    <span className="flex flex-wrap items-baseline justify-between gap-x-3 max-sm:grow">
                      <Link href={`${base}/${id}`} className="link font-medium link-hover">
                        {name}
                      </Link>
                      <span className="text-muted tabular-nums sm:hidden">{phone}</span>
                    </span>
                  ),
                },
                {
                  id: "phone",
                  header: t("phone"),
                  cell: ({ phone }) => (
                    <span className="whitespace-nowrap tabular-nums">{phone ?? "—"}</span>
                  ),
                },
                {
                  id: "next",
                  header: t("next"),
                  cell: ({ next }) =>
                    next ? shortMoment(next, locale, scope.tenant.timeZone) : t("noNext"),
                },
              ]}
            />
          </div>
        )}
        <Pages
          page={page}
          hasMore={hasMore}
          hrefOf={(to) => `${base}?${new URLSearchParams({ q: text, page: String(to) })}`}
        />
      </Card>
    </>
  );
}
