import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { memberPage } from "@/lib/auth/pages";
import { loadSpecialHours } from "@/lib/availability/load-special-hours";
import { professionalName } from "@/lib/core/professional-name";
import { mayActOnAll, mayActOnTimeOf } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { regionOf } from "@/lib/i18n/region-of";
import { HoursHeader } from "../hours-header";
import { removeSpecialHoursAction, saveSpecialHoursAction } from "./actions";
import { whoOf } from "./special-fields";
import { SpecialForm } from "./special-form";
import { SpecialList } from "./special-list";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.special") };
}

export default async function SpecialHoursPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "hours:edit");
  const [{ days, professionals, sites }, { who, date, seen }, t, locale] = await Promise.all([
    loadSpecialHours(scope),
    searchParams,
    getTranslations("specialHours"),
    regionOf(scope),
  ]);
  const { timeZone } = scope.tenant;
  const mayCloseAll = mayActOnAll(scope.actor);
  const asked = days.find((day) => whoOf(day) === who && day.date === date);
  const changed = asked && mayActOnTimeOf(scope.actor, asked.professionalId) ? asked : null;
  const people = professionals.map((each) => ({ id: each.id, name: professionalName(each) }));
  const whose = people.find(({ id }) => id === changed?.professionalId)?.name ?? t("everybody");
  const shared = {
    ...{
      professionals: people,
      mayCloseAll,
      sites,
      locale,
      pageHref: `/dashboard/${slug}/hours/special`,
    },
    saveAction: saveSpecialHoursAction.bind(null, slug),
    removeAction: removeSpecialHoursAction.bind(null, slug),
  };
  return (
    <>
      <HoursHeader scope={scope} current="special" />
      <ClientMessages rooms={["specialHours", "week", "hours"]}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          <Card
            title={changed ? t("changeTitle") : t("addTitle")}
            description={
              changed ? `${formatDate(changed.date, locale, "day")} · ${whose}` : t("addHint")
            }
          >
            <SpecialForm
              // Not its revision, nor whether it is still there: what was typed stays, and what was saved is still told.
              key={who && date ? `${who} ${date} ${seen}` : "new"}
              {...shared}
              today={localDateOf(toMinute(scope.nowMs), timeZone)}
              place={{ timeZone, agendaHref: `/dashboard/${slug}/agenda` }}
              changed={changed}
            />
          </Card>
          <Card title={t("upcoming")}>
            <SpecialList {...shared} days={days} />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
