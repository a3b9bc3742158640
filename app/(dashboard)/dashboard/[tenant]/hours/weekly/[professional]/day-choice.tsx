"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { type Weekday, weekdays } from "@/lib/core/time/civil";
import type { WeekWindow } from "@/lib/core/week/plan";
import { formatWeekday } from "@/lib/format/calendar-date";

type Props = {
  readonly week: readonly WeekWindow[];
  /** The one in sight. */
  readonly day: Weekday;
  readonly locale: string;
  readonly onDay: (day: Weekday) => void;
};

/** On a phone: which day is in sight; a dot on those with hours. */
export function DayChoice({ week, day, locale, onDay }: Props) {
  const t = useTranslations("week");
  const hasHours = (weekday: Weekday) => week.some((window) => window.weekday === weekday);
  return (
    <fieldset className="mb-2 flex gap-1 sm:hidden">
      <legend className="sr-only">{t("dayInSight")}</legend>
      {weekdays.map((weekday) => (
        <button
          key={weekday}
          type="button"
          aria-pressed={weekday === day}
          aria-label={formatWeekday(weekday, locale)}
          onClick={() => onDay(weekday)}
          className={cx(
            "flex min-h-12 min-w-0 flex-1 flex-col items-center justify-center rounded-field text-sm font-medium capitalize",
            weekday === day ? "bg-primary text-primary-content" : "bg-base-200",
          )}
        >
          {formatWeekday(weekday, locale, "narrow")}
          <span
            aria-hidden
            className={cx("size-1.5 rounded-full", hasHours(weekday) && "bg-current")}
          />
        </button>
      ))}
    </fieldset>
  );
}
