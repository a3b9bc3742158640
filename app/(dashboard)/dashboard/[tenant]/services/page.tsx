import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { memberPage } from "@/lib/auth/pages";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import { regionalLocale } from "@/lib/format/intl-locale";
import { formatMoney } from "@/lib/format/money";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("title") };
}

export default async function ServicesPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [{ services, professionals }, t, language] = await Promise.all([
    loadCatalogue(scope),
    getTranslations("services"),
    getLocale(),
  ]);
  const { currency, country } = scope.tenant;
  const locale = regionalLocale(language, country);
  const names = new Map(professionals.map((each) => [each.id, professionalName(each)]));
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Card>
        {services.length === 0 ? (
          <EmptyState icon="list" title={t("none")}>
            {t("noneHint")}
          </EmptyState>
        ) : (
          <Table
            caption={t("title")}
            rows={services}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "name",
                header: t("name"),
                cell: ({ name, description }) => (
                  <span>
                    <span className="font-medium">{name}</span>
                    {description ? (
                      <span className="block max-w-prose text-sm text-muted">{description}</span>
                    ) : null}
                  </span>
                ),
              },
              { id: "specialty", header: t("specialty"), cell: (row) => row.specialty ?? "—" },
              {
                id: "givenBy",
                header: t("givenBy"),
                cell: ({ professionalIds }) =>
                  professionalIds.map((id) => names.get(id)).join(", "),
              },
              {
                id: "duration",
                header: t("duration"),
                isNumeric: true,
                cell: (row) => t("minutes", { count: row.durationMinutes }),
              },
              {
                id: "price",
                header: t("price"),
                isNumeric: true,
                cell: ({ priceMinor }) =>
                  priceMinor === null ? "—" : formatMoney({ minor: priceMinor, currency }, locale),
              },
            ]}
          />
        )}
      </Card>
    </>
  );
}
