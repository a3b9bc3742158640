import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadWeeklyHours, loadWeeks } from "@/lib/availability/load-weekly-hours";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { weekOfCycle } from "@/lib/core/week/plan";
import { regionOf } from "@/lib/i18n/region-of";
import { setAvailabilityModeAction } from "../../actions";
import { replaceWeeklyHoursAction } from "../actions";
import { ModeChoice } from "../mode-choice";
import { WeekEditor } from "./week-editor";

type Props = {
  readonly params: Promise<{ tenant: string; professional: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.weekly") };
}

export default async function EditWeekPage({ params, searchParams }: Props) {
  const { tenant: slug, professional: id } = await params;
  const scope = await memberPage(slug, "hours:edit");
  const [week, { weeks, sites }, query, t, locale] = await Promise.all([
    loadWeeklyHours(scope, id),
    loadWeeks(scope),
    searchParams,
    getTranslations("week"),
    regionOf(scope),
  ]);
  if (!week) notFound();
  const { timeZone } = scope.tenant;
  const today = localDateOf(toMinute(scope.nowMs), timeZone);
  const plan = Math.min(Number(query.plan) || 0, week.plans.length - 1);
  const count = week.plans[plan]?.weeks.length ?? 1;
  const name = professionalName(week.professional);
  return (
    <>
      <PageHeader
        title={t("editTitle", { name })}
        description={week.professional.specialty}
        back={{ href: `/dashboard/${slug}/hours/weekly`, label: t("back") }}
      />
      <ClientMessages rooms={["week", "hours", "openings"]}>
        <div className="mb-6">
          <ModeChoice
            professional={{ ...week.professional, name }}
            setMode={setAvailabilityModeAction.bind(null, slug)}
          />
        </div>
        <WeekEditor
          key={id}
          professionalId={id}
          saved={{ revision: week.revision, plans: week.plans }}
          colleagues={weeks
            .filter(({ professional }) => professional.id !== id)
            .map(({ professional, plans }) => ({
              ...{ id: professional.id, name: professionalName(professional), plans },
            }))}
          sites={Object.fromEntries(sites.map((site) => [site.id, site.name]))}
          today={today}
          locale={locale}
          place={{ timeZone, agendaHref: `/dashboard/${slug}/agenda` }}
          opensAt={{ plan, week: Number(query.week ?? weekOfCycle(today, count)) || 0 }}
          action={replaceWeeklyHoursAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
