"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import type { LocalDate } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";

/** What is known of a day: it is closed by a holiday, or hours were opened on it. */
export type DateMark = { readonly holiday?: string; readonly isOpened?: boolean };

type Props = {
  readonly date: LocalDate;
  readonly mark: DateMark | undefined;
  readonly isPicked: boolean;
  readonly isPossible: boolean;
  readonly isToday: boolean;
  /** One day of the grid is reached with Tab, the others from there with the arrows. */
  readonly isFocusable: boolean;
  readonly locale: string;
  readonly onPress: (date: LocalDate, isRange: boolean) => void;
};

export function DateCell({ date, mark, isPicked, isPossible, isFocusable, ...props }: Props) {
  const t = useTranslations("openings");
  const day = formatDate(date, props.locale, "day");
  const label = mark?.holiday
    ? t("dayHoliday", { day, name: mark.holiday })
    : mark?.isOpened
      ? t("dayOpened", { day })
      : day;
  return (
    <td className="p-0.5">
      <button
        type="button"
        data-date={date}
        tabIndex={isFocusable ? 0 : -1}
        aria-disabled={!isPossible}
        aria-pressed={isPicked}
        aria-label={label}
        title={mark?.holiday}
        onClick={(event) => isPossible && props.onPress(date, event.shiftKey)}
        className={cx(
          "relative mx-auto grid h-11 w-full max-w-14 place-items-center rounded-field tabular-nums",
          isPossible ? "cursor-pointer" : "text-muted opacity-50",
          isPicked && "bg-primary font-semibold text-primary-content",
          !isPicked && isPossible && "hover:bg-base-200",
          !isPicked && mark?.holiday && "text-warning",
          props.isToday && !isPicked && "ring-1 ring-line",
        )}
      >
        {Number(date.slice(8))}
        {mark ? (
          <span
            className={cx(
              "absolute bottom-1 size-1.5",
              mark.holiday ? "rounded-none" : "rounded-full",
              isPicked ? "bg-primary-content" : mark.holiday ? "bg-warning" : "bg-brand",
            )}
          />
        ) : null}
      </button>
    </td>
  );
}
