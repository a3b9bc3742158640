"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ChangedMeanwhile } from "@/lib/availability/replace-weekly-hours";
import { changedDays, hoursOn, type PlanDay } from "@/lib/core/week/merge-weeks";
import type { WeekPlan } from "@/lib/core/week/plan";
import { formatSpan, formatWeekday } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { formatList } from "@/lib/format/list";
import { weekLetter } from "../plan-name";

type Props = {
  /** What the hours were when they were loaded here. */
  readonly before: readonly WeekPlan[];
  readonly theirs: ChangedMeanwhile;
  readonly canMerge: boolean;
  readonly locale: string;
  readonly timeZone: string;
  readonly onMerge: () => void;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
};

/** Who changed the same hours meanwhile, and what; nothing was overwritten, and what was painted here is still here. */
export function ConflictNotice({ before, theirs, canMerge, locale, timeZone, ...on }: Props) {
  const t = useTranslations("week");
  const { days, plansDiffer } = changedDays(before, theirs.plans);
  const when = theirs.at ? formatTime(Date.parse(theirs.at), locale, timeZone) : "";
  const nameOf = ({ plan, week, weekday }: PlanDay) => {
    const count = before[plan]?.weeks.length ?? 1;
    const name = formatWeekday(weekday, locale);
    return count > 1 ? `${name} ${weekLetter(week)}` : name;
  };
  const hoursText = (plans: readonly WeekPlan[], day: PlanDay) => {
    const hours = [...hoursOn(plans, day)].sort((a, b) => b.kind.localeCompare(a.kind));
    const spans = hours.map(({ kind, startMinute, endMinute }) => {
      const span = formatSpan(startMinute, endMinute, locale);
      return kind === "break" ? t("breaks", { times: span }) : span;
    });
    return spans.length > 0 ? formatList(spans, locale) : t("nothingOnDay");
  };
  return (
    <Alert
      tone="warning"
      role="alert"
      title={
        theirs.isOwn
          ? t("conflictOwn", { when })
          : theirs.by
            ? t("conflictBy", { name: theirs.by, when })
            : t("conflictUnknown")
      }
    >
      <p>{t("conflictHint")}</p>
      {plansDiffer ? <p className="mt-2">{t("conflictPlans")}</p> : null}
      {days.length > 0 ? (
        <>
          <p className="mt-2 font-medium">{t("conflictDays")}</p>
          <ul className="max-h-48 overflow-y-auto text-base-content">
            {days.map((day) => (
              <li key={`${day.plan} ${day.week} ${day.weekday}`} className="first-letter:uppercase">
                {t("wasNow", {
                  day: nameOf(day),
                  was: hoursText(before, day),
                  now: hoursText(theirs.plans, day),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2 noscript:hidden">
        {canMerge ? (
          <Button variant="primary" onClick={on.onMerge}>
            {t("merge")}
          </Button>
        ) : null}
        <Button onClick={on.onTakeTheirs}>{t("takeTheirs")}</Button>
        <Button variant="quiet" onClick={on.onKeepMine}>
          {t("keepMine")}
        </Button>
      </div>
    </Alert>
  );
}
