"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { workedMinutes } from "@/lib/core/week/describe-week";
import type { WeekWindow } from "@/lib/core/week/plan";
import { WeekSummary } from "../week-summary";

type Props = {
  readonly week: readonly WeekWindow[];
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
};

/** What is being painted, as one would say it, and how much it is. */
export function WeekInWords({ week, locale, sites }: Props) {
  const t = useTranslations("week");
  const minutes = workedMinutes(week);
  const hours = t("hoursAmount", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <Card
      title={t("summary")}
      actions={minutes > 0 ? <span className="text-muted">{t("total", { hours })}</span> : null}
      className="noscript:hidden"
    >
      <WeekSummary week={week} locale={locale} sites={sites} />
    </Card>
  );
}
