import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { memberPage } from "@/lib/auth/pages";
import { addDays, type LocalDate, weekdayOf } from "@/lib/core/time/civil";
import { openHoursAction, removeOpeningsAction, restoreOpeningsAction } from "./actions";
import { hoursFacts } from "./hours-facts";
import { HoursFrame } from "./hours-frame";
import { OpenHoursForm } from "./open-hours-form";
import { OpeningsList } from "./openings-list";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.openings") };
}

export default async function OpeningsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "opening:create");
  const [facts, t] = await Promise.all([hoursFacts(scope), getTranslations("hours")]);
  const { openings, professionals, names, today, locale, timeZone } = facts;
  return (
    <HoursFrame slug={slug} current="openings">
      <Card title={t("openTitle")} description={t("openHint")}>
        <OpenHoursForm
          professionals={professionals}
          today={today}
          firstDate={nextMonday(today)}
          locale={locale}
          action={openHoursAction.bind(null, slug)}
          undoAction={removeOpeningsAction.bind(null, slug)}
        />
      </Card>
      <Card title={t("upcomingOpenings")}>
        <OpeningsList
          openings={openings}
          names={names}
          locale={locale}
          timeZone={timeZone}
          action={removeOpeningsAction.bind(null, slug)}
          restoreAction={restoreOpeningsAction.bind(null, slug)}
        />
      </Card>
    </HoursFrame>
  );
}

/** On a Monday, the one after. */
function nextMonday(today: LocalDate): LocalDate {
  return addDays(today, 8 - weekdayOf(today));
}
