import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/core/time/civil";
import { type WeekPlan, weekOfCycle } from "@/lib/core/week/plan";
import { planName, weekLetter } from "./plan-name";
import { WeekSummary } from "./week-summary";

type Props = {
  readonly plans: readonly WeekPlan[];
  readonly today: LocalDate;
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
};

/** Somebody's hours in words: the usual ones, then those of dates that are not over. */
export function PlanList({ plans, today, locale, sites }: Props) {
  const t = useTranslations("week");
  const texts = {
    usual: t("usual"),
    undated: t("undated"),
    fromOn: (date: string) => t("fromOn", { date }),
  };
  const shown = plans.filter(({ to }, index) => index === 0 || to === null || to >= today);
  return (
    <div className="flex flex-col gap-5">
      {shown.map((plan) => (
        <div key={plan.from ?? "usual"} className="flex flex-col gap-3">
          {shown.length > 1 ? (
            <h3 className="text-sm font-semibold text-muted first-letter:uppercase">
              {planName(plan, plan === plans[0], locale, texts)}
            </h3>
          ) : null}
          {plan.weeks.map((week, index) => (
            <div key={weekLetter(index)}>
              {plan.weeks.length > 1 ? (
                <p className="mb-1 text-sm text-muted">
                  {index === weekOfCycle(today, plan.weeks.length)
                    ? t("thisWeekIs", { letter: weekLetter(index) })
                    : t("weekName", { letter: weekLetter(index) })}
                </p>
              ) : null}
              <WeekSummary week={week} locale={locale} sites={sites} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
