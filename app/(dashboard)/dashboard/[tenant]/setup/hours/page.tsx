import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import { loadWeeks } from "@/lib/availability/load-weekly-hours";
import { type SimpleWeek, simpleWeekOf } from "@/lib/core/setup/simple-week";
import { loadTeam } from "@/lib/team/reads";
import { shapes } from "@/lib/templates/shapes";
import { saveFirstHoursAction } from "../actions";
import { SetupFrame } from "../setup-frame";
import { HoursForm } from "./hours-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: `${t("steps.hours")} · ${t("title")}` };
}

/** The first who attends, and their week; where it says more than fits here, the way to its own page. */
export default async function HoursStep({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "team:edit");
  const [t, locale, { weeks }, team] = await Promise.all([
    getTranslations("setup"),
    getLocale(),
    loadWeeks(scope),
    loadTeam(scope),
  ]);
  const [first] = weeks;
  const profile = team.professionals.find(({ id }) => id === first?.professional.id);
  const set = first && simpleWeekOf(first.plans);
  const isEmpty = set?.days.length === 0;
  return (
    <SetupFrame slug={slug} step="hours" title={t("hoursTitle")} intro={t("hoursIntro")}>
      {first && profile && set ? (
        <ClientMessages rooms={["setup"]}>
          <HoursForm
            slug={slug}
            locale={locale}
            professional={profile}
            week={isEmpty ? usualWeek(scope.tenant.sector) : set}
            isProposed={isEmpty}
            action={saveFirstHoursAction.bind(null, slug)}
          />
        </ClientMessages>
      ) : (
        <Card className="max-w-2xl">
          <EmptyState
            icon="clock"
            title={t(first ? "hoursSet" : "hoursNobody")}
            action={
              <ButtonLink
                href={`/dashboard/${slug}/${first ? "hours/weekly" : "team/new"}`}
                variant="primary"
              >
                {t(first ? "hoursEdit" : "hoursAdd")}
              </ButtonLink>
            }
          />
        </Card>
      )}
    </SetupFrame>
  );
}

function usualWeek(sector: keyof typeof shapes): SimpleWeek {
  const { week } = shapes[sector];
  return { days: week, pause: week.find(({ pause }) => pause)?.pause ?? null };
}
