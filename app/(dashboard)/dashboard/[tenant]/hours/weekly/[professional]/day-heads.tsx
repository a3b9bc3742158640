"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type Weekday, weekdays } from "@/lib/core/time/civil";
import { formatWeekday } from "@/lib/format/calendar-date";
import { columns } from "./grid-columns";

type Props = {
  /** The one that a phone shows. */
  readonly day: Weekday;
  readonly locale: string;
  readonly onCopyDay: (day: Weekday) => void;
};

/** The names of the days, each with its copies to make. */
export function DayHeads({ day, locale, onCopyDay }: Props) {
  const t = useTranslations("week");
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons are reached
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
  );
}
