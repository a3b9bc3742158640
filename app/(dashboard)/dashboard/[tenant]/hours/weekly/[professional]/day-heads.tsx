"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type Weekday, weekdays } from "@/lib/core/time/civil";
import type { WeekWindow } from "@/lib/core/week/plan";
import { formatWeekday } from "@/lib/format/calendar-date";
import { columns } from "./grid-columns";

type Props = {
  readonly week: readonly WeekWindow[];
  /** The one that a phone shows. */
  readonly day: Weekday;
  readonly locale: string;
  readonly onDay: (day: Weekday) => void;
  readonly onCopyDay: (day: Weekday) => void;
};

/** The names of the days, each with its copies to make; on a phone they choose the day in sight. */
export function DayHeads({ week, day, locale, onDay, onCopyDay }: Props) {
  const t = useTranslations("week");
  const hasHours = (weekday: Weekday) => week.some((window) => window.weekday === weekday);
  return (
    <>
      <div className="mb-2 flex gap-1 sm:hidden">
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
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are reached */}
      <div role="row" className={columns}>
        <span />
        {weekdays.map((weekday) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={weekday}
            role="columnheader"
            className={cx(
              "flex items-center justify-between gap-1 px-1.5 pb-1 font-semibold capitalize",
              weekday !== day && "max-sm:hidden",
            )}
          >
            <span className="truncate lg:hidden max-sm:hidden" aria-hidden>
              {formatWeekday(weekday, locale, "short")}
            </span>
            <span className="truncate sm:max-lg:sr-only">{formatWeekday(weekday, locale)}</span>
            <Button
              size="sm"
              variant="quiet"
              className="btn-square text-muted"
              aria-label={t("copyDayOf", { day: formatWeekday(weekday, locale) })}
              title={t("copyDay")}
              onClick={() => onCopyDay(weekday)}
            >
              <Icon name="copy" />
            </Button>
          </div>
        ))}
      </div>
    </>
  );
}
