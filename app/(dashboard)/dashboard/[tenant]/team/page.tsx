import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import { can } from "@/lib/core/tenancy/permissions";
import { regionalLocale } from "@/lib/format/intl-locale";
import { formatMoney } from "@/lib/format/money";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("title") };
}

export default async function TeamPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "team:read");
  const [{ professionals, services }, t, language] = await Promise.all([
    loadCatalogue(scope),
    getTranslations("team"),
    getLocale(),
  ]);
  const { currency, country } = scope.tenant;
  const locale = regionalLocale(language, country);
  const maySetHours = can(scope.actor, "hours:edit");
  const givenBy = (id: string) =>
    services.filter(({ professionalIds }) => professionalIds.includes(id)).map(({ name }) => name);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      {professionals.length === 0 ? (
        <Card>
          <EmptyState icon="users" title={t("nobody")}>
            {t("nobodyHint")}
          </EmptyState>
        </Card>
      ) : null}
      <ul className="grid gap-6 md:grid-cols-2 2xl:grid-cols-3">
        {professionals.map((each) => (
          <li key={each.id}>
            <Card className="flex h-full flex-col gap-4">
              <div className="flex items-center gap-4">
                <Avatar name={each.name} imageUrl={each.photoUrl} size="lg" />
                <div className="min-w-0">
                  <h2 className="text-lg font-semibold">{professionalName(each)}</h2>
                  <p className="text-muted">
                    {[
                      each.specialty,
                      each.licenceNumber ? t("licence", { number: each.licenceNumber }) : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </div>
              </div>
              {each.biography ? <p>{each.biography}</p> : null}
              {givenBy(each.id).length > 0 ? (
                <div>
                  <h3 className="text-sm font-medium text-muted">{t("services")}</h3>
                  <p>{givenBy(each.id).join(", ")}</p>
                </div>
              ) : null}
              <div className="mt-auto flex flex-wrap items-center justify-between gap-3">
                <p className="text-muted">
                  {each.feeMinor === null
                    ? null
                    : t("fee", { fee: formatMoney({ minor: each.feeMinor, currency }, locale) })}
                </p>
                {maySetHours ? (
                  <ButtonLink
                    href={`/dashboard/${slug}/hours/weekly/${each.id}`}
                    size="sm"
                    icon="clock"
                  >
                    {t("hours")}
                    <span className="sr-only">: {professionalName(each)}</span>
                  </ButtonLink>
                ) : null}
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
