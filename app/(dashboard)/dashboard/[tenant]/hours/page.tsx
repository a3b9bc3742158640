import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import { loadHours } from "@/lib/availability/load-hours";
import { professionalName } from "@/lib/core/professional-name";
import { addDays, type LocalDate, weekdayOf } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionalLocale } from "@/lib/format/intl-locale";
import { openHoursAction, removeOpeningsAction } from "./actions";
import { HoursHeader } from "./hours-header";
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
  const [hours, t, language] = await Promise.all([
    loadHours(scope),
    getTranslations("hours"),
    getLocale(),
  ]);
  const { timeZone, country } = scope.tenant;
  const locale = regionalLocale(language, country);
  const today = localDateOf(toMinute(scope.nowMs), timeZone);
  const professionals = hours.professionals.map((each) => ({
    id: each.id,
    name: professionalName(each),
  }));
  return (
    <>
      <HoursHeader slug={slug} current="openings" />
      <ClientMessages rooms={["hours"]}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
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
            {hours.openings.length === 0 ? (
              <EmptyState title={t("noOpenings")}>{t("noOpeningsHint")}</EmptyState>
            ) : (
              <OpeningsList
                openings={hours.openings}
                names={Object.fromEntries(professionals.map(({ id, name }) => [id, name]))}
                locale={locale}
                timeZone={timeZone}
                action={removeOpeningsAction.bind(null, slug)}
              />
            )}
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}

/** On a Monday, the one after. */
function nextMonday(today: LocalDate): LocalDate {
  return addDays(today, 8 - weekdayOf(today));
}
