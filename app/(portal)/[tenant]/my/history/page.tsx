import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { portalPage } from "@/lib/auth/pages";
import { isOn } from "@/lib/core/portal/functions";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { formatDate } from "@/lib/format/calendar-date";
import { regionOf } from "@/lib/i18n/region-of";
import { loadHistory } from "@/lib/portal/reads";
import { AppointmentList } from "../appointment-list";
import { byMonth } from "./by-month";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal"))("historyTitle") };
}

/** A client's appointments that are over, by month. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const scope = await portalPage((await params).tenant);
  if (!isOn(scope.tenant, "history")) notFound();
  const asked = Math.trunc(Number(firstOf((await searchParams).page)));
  const page = Math.min(Math.max(asked || 1, 1), 1000);
  const { slug } = scope.tenant;
  const [t, locale, { appointments, hasMore }] = await Promise.all([
    getTranslations("portal"),
    regionOf(scope),
    loadHistory(scope, portalReach(scope.actor), page),
  ]);
  const pageHref = (to: number) => `/${slug}/my/history?page=${to}`;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t("historyTitle")}
        description={t("historyIntro")}
        back={{ href: `/${slug}/my`, label: t("title") }}
      />
      {appointments.length === 0 ? <p className="text-muted">{t("noHistory")}</p> : null}
      {byMonth(appointments).map(([month, those]) => (
        <section key={month} aria-labelledby={`month-${month}`} className="mb-8">
          <h2 id={`month-${month}`} className="mb-3 font-semibold text-lg first-letter:uppercase">
            {formatDate(`${month}-01`, locale, "month")}
          </h2>
          <AppointmentList appointments={those} scope={scope} locale={locale} />
        </section>
      ))}
      {page > 1 || hasMore ? (
        <nav aria-label={t("pages")} className="flex items-center justify-between gap-3">
          {page > 1 ? (
            <ButtonLink href={pageHref(page - 1)} icon="chevronLeft">
              {t("newer")}
            </ButtonLink>
          ) : (
            <span />
          )}
          {hasMore ? <ButtonLink href={pageHref(page + 1)}>{t("older")}</ButtonLink> : null}
        </nav>
      ) : null}
    </div>
  );
}
