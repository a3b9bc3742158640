import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadWeeklyHours } from "@/lib/availability/load-weekly-hours";
import { professionalName } from "@/lib/core/professional-name";
import { timeOfDay } from "@/lib/core/time/civil";
import { regionOf } from "@/lib/i18n/region-of";
import { replaceWeeklyHoursAction } from "../../actions";
import { WeekForm } from "./week-form";

type Props = { readonly params: Promise<{ tenant: string; professional: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.weekly") };
}

export default async function EditWeekPage({ params }: Props) {
  const { tenant: slug, professional: id } = await params;
  const scope = await memberPage(slug, "hours:edit");
  const [week, t, locale] = await Promise.all([
    loadWeeklyHours(scope, id),
    getTranslations("hours"),
    regionOf(scope),
  ]);
  if (!week) notFound();
  return (
    <>
      <PageHeader
        title={t("editWeek", { name: professionalName(week.professional) })}
        description={t(`weeklyHint.${week.professional.mode}`)}
        back={{ href: `/dashboard/${slug}/hours/weekly`, label: t("backToWeeks") }}
      />
      <ClientMessages rooms={["hours"]}>
        <Card className="max-w-3xl">
          <WeekForm
            professionalId={id}
            revision={week.revision}
            windows={week.windows.map(({ kind, weekday, startMinute, endMinute }) => ({
              kind,
              weekday,
              start: timeOfDay(startMinute),
              end: timeOfDay(endMinute),
            }))}
            locale={locale}
            action={replaceWeeklyHoursAction.bind(null, slug)}
          />
        </Card>
      </ClientMessages>
    </>
  );
}
