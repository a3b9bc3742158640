import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { memberPage } from "@/lib/auth/pages";
import { loadTimeOff } from "@/lib/availability/load-time-off";
import { professionalName } from "@/lib/core/professional-name";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { mayActOnAll, mayActOnTimeOf } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";
import { HoursHeader } from "../hours-header";
import {
  addTimeOffAction,
  changeTimeOffAction,
  removeTimeOffAction,
  restoreTimeOffAction,
} from "./actions";
import { TimeOffForm } from "./time-off-form";
import { TimeOffList } from "./time-off-list";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.timeOff") };
}

export default async function TimeOffPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "time-off:edit");
  const [loaded, t, locale, search] = await Promise.all([
    loadTimeOff(scope),
    getTranslations("timeOff"),
    regionOf(scope),
    searchParams,
  ]);
  const { timeZone } = scope.tenant;
  const isForAll = mayActOnAll(scope.actor);
  const people = loaded.professionals.map((each) => ({
    value: each.id,
    label: professionalName(each),
  }));
  const rooms = loaded.rooms.map(({ id, ...room }) => ({ id, label: t("room", room) }));
  const changing = loaded.absences.find(
    ({ id, state, professionalId }) =>
      id === firstOf(search.change) &&
      state !== "past" &&
      mayActOnTimeOf(scope.actor, professionalId),
  );
  const pageHref = `/dashboard/${slug}/hours/time-off`;
  return (
    <>
      <HoursHeader scope={scope} current="timeOff" />
      <ClientMessages rooms={["timeOff", "hours"]}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          <Card
            title={t(changing ? "changeTitle" : "addTitle")}
            description={t(changing ? "changeHint" : "addHint")}
          >
            <TimeOffForm
              // Not whether it is still there: what was typed stays when a colleague removes it.
              key={firstOf(search.change)}
              choices={[
                ...people,
                ...rooms.map(({ id, label }) => ({ value: `room:${id}`, label })),
                ...(isForAll ? [{ value: "everybody", label: t("everybody") }] : []),
              ]}
              today={localDateOf(toMinute(scope.nowMs), timeZone)}
              locale={locale}
              timeZone={timeZone}
              changing={changing ?? null}
              pageHref={pageHref}
              agendaHref={`/dashboard/${slug}/agenda`}
              addAction={addTimeOffAction.bind(null, slug)}
              changeAction={changeTimeOffAction.bind(null, slug)}
              removeAction={removeTimeOffAction.bind(null, slug)}
            />
          </Card>
          <Card title={t("listTitle")}>
            <TimeOffList
              absences={loaded.absences}
              mayCloseAll={isForAll}
              names={Object.fromEntries([
                ...people.map(({ value, label }) => [value, label]),
                ...rooms.map(({ id, label }) => [id, label]),
              ])}
              locale={locale}
              pageHref={pageHref}
              removeAction={removeTimeOffAction.bind(null, slug)}
              restoreAction={restoreTimeOffAction.bind(null, slug)}
            />
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
