import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { PageHeader } from "@/components/ui/page-header";
import { loadDayList } from "@/lib/appointments/load-day-list";
import { memberPage } from "@/lib/auth/pages";
import type { SearchParams } from "@/lib/core/search-params";
import { mayActOnAll } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatShortDate, formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { buildId } from "@/lib/live/build-id";
import { livePropsOf } from "@/lib/live/live-props";
import { NobodyGranted } from "../../nobody-granted";
import { DeskTabs } from "../desk-tabs";
import { DayNavigation } from "./day-navigation";
import { DaySheet } from "./day-sheet";
import { KeepOffline } from "./keep-offline";
import { PrintButton } from "./print-button";
import { parseDayList } from "./query";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dayList");
  return { title: t("title") };
}

/** A date to read on a screen or to take along on paper: a page for each professional. */
export default async function DayListPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "daylist:read");
  const { nowMs, tenant } = scope;
  const { timeZone, country, name: practice } = tenant;
  const today = localDateOf(toMinute(nowMs), timeZone);
  const address = parseDayList(await searchParams, today);
  const [{ professionals, sheets }, t, locale] = await Promise.all([
    loadDayList(scope, address),
    getTranslations("dayList"),
    regionOf(scope),
  ]);
  if (professionals.length === 0 && !mayActOnAll(scope.actor)) {
    return <NobodyGranted scope={scope} title={t("title")} />;
  }
  const day = formatDate(address.date, locale);
  const moment = `${formatShortDate(nowMs, locale, timeZone)}, ${formatTime(nowMs, locale, timeZone)}`;
  return (
    <>
      <div className="print:hidden">
        <LiveRefresh {...livePropsOf(scope)} rooms={["agenda", "queue", "hours", "clients"]} />
        <KeepFresh seconds={60} />
        <DeskTabs scope={scope} current="list" />
        <PageHeader
          title={t("title")}
          description={<span className="inline-block first-letter:uppercase">{day}</span>}
          actions={sheets.length > 0 ? <PrintButton>{t("print")}</PrintButton> : undefined}
        />
        {scope.actor.kind === "member" ? (
          <ClientMessages rooms={["offline", "agenda"]}>
            <KeepOffline
              {...{ slug, seat: scope.actor.membershipId, build: buildId() }}
              {...{ readAtMs: nowMs, timeZone, country }}
            />
          </ClientMessages>
        ) : null}
        <DayNavigation {...{ slug, address, today, professionals }} />
      </div>
      {sheets.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
      ) : (
        <div className="flex flex-col gap-5 print:block">
          {sheets.map((sheet) => (
            <DaySheet
              key={sheet.professional.id}
              sheet={sheet}
              {...{ practice, day, moment, locale, timeZone, country }}
            />
          ))}
        </div>
      )}
    </>
  );
}
