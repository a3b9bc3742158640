import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { memberPage } from "@/lib/auth/pages";
import { addTimeOffAction, removeTimeOffAction } from "../actions";
import { hoursFacts } from "../hours-facts";
import { HoursFrame } from "../hours-frame";
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
  const [facts, t] = await Promise.all([hoursFacts(scope), getTranslations("hours")]);
  const { timeOff, professionals, names, today, locale, timeZone } = facts;
  return (
    <HoursFrame slug={slug} current="timeOff">
      <Card title={t("awayTitle")} description={t("awayHint")}>
        <TimeOffForm
          professionals={professionals}
          today={today}
          agendaHref={`/dashboard/${slug}/agenda`}
          action={addTimeOffAction.bind(null, slug)}
        />
      </Card>
      <Card title={t("upcomingTimeOff")}>
        <TimeOffList
          timeOff={timeOff}
          names={names}
          locale={locale}
          timeZone={timeZone}
          action={removeTimeOffAction.bind(null, slug)}
          addAction={addTimeOffAction.bind(null, slug)}
        />
      </Card>
    </HoursFrame>
  );
}
