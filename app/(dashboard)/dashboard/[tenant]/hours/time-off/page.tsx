import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import { loadHours } from "@/lib/availability/load-hours";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionalLocale } from "@/lib/format/intl-locale";
import { addTimeOffAction, removeTimeOffAction } from "../actions";
import { HoursHeader } from "../hours-header";
import { TimeOffForm } from "./time-off-form";
import { TimeOffList } from "./time-off-list";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.timeOff") };
}

export default async function TimeOffPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "time-off:edit");
  const [hours, t, language] = await Promise.all([
    loadHours(scope),
    getTranslations("hours"),
    getLocale(),
  ]);
  const { timeZone, country } = scope.tenant;
  const locale = regionalLocale(language, country);
  const professionals = hours.professionals.map((each) => ({
    id: each.id,
    name: professionalName(each),
  }));
  return (
    <>
      <HoursHeader slug={slug} current="timeOff" />
      <ClientMessages rooms={["hours"]}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
          <Card title={t("awayTitle")} description={t("awayHint")}>
            <TimeOffForm
              professionals={professionals}
              today={localDateOf(toMinute(scope.nowMs), timeZone)}
              action={addTimeOffAction.bind(null, slug)}
            />
          </Card>
          <Card title={t("upcomingTimeOff")}>
            {hours.timeOff.length === 0 ? (
              <EmptyState title={t("noTimeOff")}>{t("noTimeOffHint")}</EmptyState>
            ) : (
              <TimeOffList
                timeOff={hours.timeOff}
                names={Object.fromEntries(professionals.map(({ id, name }) => [id, name]))}
                locale={locale}
                timeZone={timeZone}
                action={removeTimeOffAction.bind(null, slug)}
              />
            )}
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}
