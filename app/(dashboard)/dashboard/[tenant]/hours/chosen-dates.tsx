"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { PickedDates } from "@/lib/core/openings/pick-dates";
import type { LocalDate } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";
import type { DateMark } from "./date-cell";

type Props = {
  readonly dates: PickedDates;
  readonly onChange: (dates: PickedDates) => void;
  readonly marks: Readonly<Record<LocalDate, DateMark>>;
  readonly locale: string;
};

/** How many of them are written out. */
const mostShown = 8;

/** What the calendar's signs mean, and the chosen dates, each of which can be dropped. */
export function ChosenDates({ dates, onChange, marks, locale }: Props) {
  const t = useTranslations("openings");
  const known = Object.values(marks);
  return (
    <>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {known.some(({ isOpened }) => isOpened) ? (
          <span className="flex items-center gap-1.5">
            <span className="size-1.5 rounded-full bg-brand" />
            {t("legendOpened")}
          </span>
        ) : null}
        {known.some(({ holiday }) => holiday) ? (
          <span className="flex items-center gap-1.5">
            <span className="size-1.5 bg-warning" />
            {t("legendHoliday")}
          </span>
        ) : null}
      </div>
      <p className="mt-2 text-sm text-muted">{t("calendarHint")}</p>
      <div className="mt-3 flex min-h-9 flex-wrap items-center justify-between gap-2">
        <p className="font-medium" role="status">
          {t("chosen", { count: dates.length })}
        </p>
        {dates.length > 0 ? (
          <Button variant="quiet" size="sm" onClick={() => onChange([])}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
      <ul className="mt-1 flex flex-wrap gap-1.5">
        {dates.slice(0, mostShown).map((date) => (
          <li key={date}>
            <button
              type="button"
              aria-label={t("dropDate", { day: formatDate(date, locale, "day") })}
              onClick={() => onChange(dates.filter((each) => each !== date))}
              className="flex min-h-9 cursor-pointer items-center gap-1.5 rounded-full bg-base-200 ps-3 pe-2 text-sm hover:bg-base-300"
            >
              {formatDate(date, locale, "short")}
              <Icon name="close" className="size-4 text-muted" />
            </button>
          </li>
        ))}
        {dates.length > mostShown ? (
          <li className="flex min-h-9 items-center px-1 text-sm text-muted">
            {t("moreDates", { count: dates.length - mostShown })}
          </li>
        ) : null}
      </ul>
    </>
  );
}
