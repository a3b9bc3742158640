"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { addDays, dayOf, type LocalDate } from "@/lib/core/time/civil";
import type { DraftPlan, WeekDraft } from "@/lib/core/week/draft";
import { changePlan, removePlan, setWeekCount, turnWeeks } from "@/lib/core/week/edit-draft";
import { mondayOf, weekNumber, weekOfCycle } from "@/lib/core/week/plan";
import { formatDateRange } from "@/lib/format/calendar-date";
import { planName, weekLetter } from "../plan-name";
import { PlanDates } from "./plan-dates";
import type { Change } from "./use-week-draft";

export type PlanPlace = { readonly plan: string; readonly week: number };

type Props = {
  readonly draft: WeekDraft;
  readonly place: PlanPlace;
  readonly today: LocalDate;
  readonly locale: string;
  readonly mistakes: Readonly<Record<string, string>>;
  readonly onPlace: (place: PlanPlace) => void;
  readonly onAdd: () => void;
  /** What else can be done with all of it. */
  readonly children: ReactNode;
  readonly onChange: (change: Change, typing?: string) => void;
};

/** Which hours are edited: the usual ones or those of some dates, and which of the weeks that alternate. */
export function PlanBar({ draft, place, today, locale, mistakes, ...props }: Props) {
  const { onPlace, onAdd, onChange, children } = props;
  const t = useTranslations("week");
  const index = Math.max(
    draft.plans.findIndex(({ key }) => key === place.plan),
    0,
  );
  const plan = draft.plans[index];
  const texts = {
    usual: t("usual"),
    undated: t("undated"),
    fromOn: (date: string) => t("fromOn", { date }),
  };
  const nameOf = (each: DraftPlan, at: number) =>
    planName({ from: each.from || null, to: each.to || null }, at === 0, locale, texts);
  if (!plan) return null;

  return (
    <div className="flex flex-col gap-4">
      {draft.plans.map((each, at) =>
        each === plan ? null : <HiddenPlan key={each.key} plan={each} index={at} />,
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <nav
          aria-label={t("plans")}
          className="flex flex-wrap items-center gap-1 rounded-box bg-base-300 p-1"
        >
          {draft.plans.map((each, at) => (
            <a
              key={each.key}
              href={`?plan=${at}`}
              aria-current={each === plan ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                onPlace({ plan: each.key, week: 0 });
              }}
              className={cx(
                "flex min-h-10 items-center rounded-field px-4 font-medium",
                each === plan ? "bg-base-100 shadow-xs" : "text-base-content/80",
              )}
            >
              {nameOf(each, at)}
            </a>
          ))}
          <Button variant="quiet" icon="plus" className="noscript:hidden" onClick={onAdd}>
            {t("addPlan")}
          </Button>
        </nav>
        {children}
      </div>
      {index === 0 ? null : (
        <PlanDates
          plan={plan}
          name={`plans.${index}`}
          mistakes={mistakes}
          onChange={(dates) => onChange((now) => changePlan(now, plan.key, dates), plan.key)}
          onRemove={() => {
            onPlace({ plan: draft.plans[0]?.key ?? "", week: 0 });
            onChange((now) => removePlan(now, plan.key));
          }}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <label className="flex items-center gap-3">
          <span className="font-medium">{t("rhythm")}</span>
          <select
            name={`plans.${index}.everyWeeks`}
            value={plan.weekCount}
            onChange={(event) => {
              const count = Number(event.target.value);
              onPlace({ ...place, week: Math.min(place.week, count - 1) });
              onChange((now) => setWeekCount(now, plan.key, count));
            }}
            className="select w-56"
          >
            {[...new Set([1, 2, 3, 4, plan.weekCount])].map((count) => (
              <option key={count} value={count}>
                {t("everyWeeks", { count })}
              </option>
            ))}
          </select>
        </label>
        {plan.weekCount > 1 ? (
          <>
            <WeekTabs plan={plan} index={index} place={place} today={today} onPlace={onPlace} />
            <Button
              variant="quiet"
              icon="move"
              className="noscript:hidden"
              onClick={() => onChange((now) => turnWeeks(now, plan.key))}
            >
              {t("turnWeeks")}
            </Button>
          </>
        ) : null}
      </div>
      {plan.weekCount > 1 ? (
        <p className="text-muted">
          {t("weekHolds", {
            letter: weekLetter(place.week),
            dates: nextWeekOf(
              plan.from > today ? plan.from : today,
              plan.weekCount,
              place.week,
              locale,
            ),
            count: plan.weekCount,
          })}
        </p>
      ) : null}
    </div>
  );
}

type TabsProps = {
  readonly plan: DraftPlan;
  readonly index: number;
  readonly place: PlanPlace;
  readonly today: LocalDate;
  readonly onPlace: (place: PlanPlace) => void;
};

function WeekTabs({ plan, index, place, today, onPlace }: TabsProps) {
  const t = useTranslations("week");
  return (
    <nav aria-label={t("weeksLabel")} className="flex flex-wrap gap-1 rounded-box bg-base-300 p-1">
      {Array.from({ length: plan.weekCount }, (_, week) => (
        <a
          key={weekLetter(week)}
          href={`?plan=${index}&week=${week}`}
          aria-current={week === place.week ? "true" : undefined}
          onClick={(event) => {
            event.preventDefault();
            onPlace({ ...place, week });
          }}
          className={cx(
            "flex min-h-10 items-center rounded-field px-3 font-medium",
            week === place.week ? "bg-base-100 shadow-xs" : "text-base-content/80",
          )}
        >
          {week === weekOfCycle(today, plan.weekCount)
            ? t("thisWeekIs", { letter: weekLetter(week) })
            : t("weekName", { letter: weekLetter(week) })}
        </a>
      ))}
    </nav>
  );
}

function HiddenPlan({ plan, index }: { readonly plan: DraftPlan; readonly index: number }) {
  return (
    <>
      <input type="hidden" name={`plans.${index}.from`} value={plan.from} />
      <input type="hidden" name={`plans.${index}.to`} value={plan.to} />
      <input type="hidden" name={`plans.${index}.everyWeeks`} value={plan.weekCount} />
    </>
  );
}

/** The dates of the first of those weeks that is not over. */
function nextWeekOf(from: LocalDate, count: number, week: number, locale: string): string {
  const ahead = (week - weekOfCycle(from, count) + count) % count;
  const monday = mondayOf(weekNumber(dayOf(from)) + ahead);
  return formatDateRange(monday, addDays(monday, 6), locale, "short");
}
