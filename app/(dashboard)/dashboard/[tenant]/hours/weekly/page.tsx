import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import { loadWeeks } from "@/lib/availability/load-weekly-hours";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";
import { setAvailabilityModeAction } from "../actions";
import { HoursHeader } from "../hours-header";
import { ModeChoice } from "./mode-choice";
import { PlanList } from "./plan-list";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.weekly") };
}

export default async function WeeklyHoursPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "hours:edit");
  const [{ weeks, sites }, t, locale] = await Promise.all([
    loadWeeks(scope),
    getTranslations("week"),
    regionOf(scope),
  ]);
  return (
    <>
      <HoursHeader scope={scope} current="weekly" />
      {weeks.length === 0 ? (
        <Card>
          <EmptyState
            icon="users"
            title={t("nobody")}
            action={
              <ButtonLink href={`/dashboard/${slug}/team`} icon="users">
                {t("toTeam")}
              </ButtonLink>
            }
          >
            {t("nobodyHint")}
          </EmptyState>
        </Card>
      ) : null}
      <ClientMessages rooms={["week", "openings"]}>
        <div className="grid items-start gap-6 lg:grid-cols-2 2xl:grid-cols-3">
          {weeks.map(({ professional, plans }) => (
            <Card
              key={professional.id}
              title={professionalName(professional)}
              actions={
                <ButtonLink
                  href={`/dashboard/${slug}/hours/weekly/${professional.id}`}
                  size="sm"
                  icon="edit"
                >
                  {t("edit")}
                  <span className="sr-only">: {professionalName(professional)}</span>
                </ButtonLink>
              }
            >
              <div className="mb-5">
                <ModeChoice
                  professional={{ ...professional, name: professionalName(professional) }}
                  setMode={setAvailabilityModeAction.bind(null, slug)}
                />
              </div>
              <PlanList
                plans={plans}
                today={localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone)}
                locale={locale}
                sites={Object.fromEntries(sites.map(({ id, name }) => [id, name]))}
              />
            </Card>
          ))}
        </div>
      </ClientMessages>
    </>
  );
}
