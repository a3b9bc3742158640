import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import { loadHours } from "@/lib/availability/load-hours";
import { professionalName } from "@/lib/core/professional-name";
import { regionOf } from "@/lib/i18n/region-of";
import { HoursHeader } from "../hours-header";
import { WeekTable } from "./week-table";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.weekly") };
}

export default async function WeeklyHoursPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "hours:edit");
  const [hours, t, locale] = await Promise.all([
    loadHours(scope),
    getTranslations("hours"),
    regionOf(scope),
  ]);
  return (
    <>
      <HoursHeader slug={slug} current="weekly" />
      {hours.professionals.length === 0 ? (
        <Card>
          <EmptyState icon="users" title={t("noProfessionals")}>
            {t("noProfessionalsHint")}
          </EmptyState>
        </Card>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-2 2xl:grid-cols-3">
        {hours.professionals.map((professional) => (
          <Card
            key={professional.id}
            title={professionalName(professional)}
            description={t(`weeklyHint.${professional.mode}`)}
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
            <WeekTable
              windows={hours.weekly.filter((each) => each.professionalId === professional.id)}
              caption={professionalName(professional)}
              locale={locale}
            />
          </Card>
        ))}
      </div>
    </>
  );
}
