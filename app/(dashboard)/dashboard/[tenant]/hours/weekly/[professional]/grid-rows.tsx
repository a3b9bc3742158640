"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { type Weekday, weekdays } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";
import { formatHour, formatMinuteOfDay, formatWeekday } from "@/lib/format/calendar-date";
import { type Area, type Cell, cellName, isInArea } from "./grid-cells";
import { columns } from "./grid-columns";

type Props = {
  readonly range: Interval;
  readonly stepMinutes: number;
  /** The one that a phone shows. */
  readonly day: Weekday;
  readonly focus: Cell;
  readonly chosen: Area | null;
  readonly kindAt: (cell: Cell) => "work" | "break" | "off";
  readonly locale: string;
};

/** The cells of the grid, row by row: what screen readers read and strokes begin on. */
export function GridRows({ range, stepMinutes, day, focus, chosen, kindAt, locale }: Props) {
  const t = useTranslations("week");
  const count = (range.endMinute - range.startMinute) / stepMinutes;
  const minutes = Array.from({ length: count }, (_, row) => range.startMinute + row * stepMinutes);
  return minutes.map((minute) => (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    // biome-ignore lint/a11y/useFocusableInteractive: its cells are reached, one at a time
    <div key={minute} role="row" className={cx(columns, "h-(--row)")}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <span
        role="rowheader"
        className="relative pe-2 text-end text-xs whitespace-nowrap text-muted tabular-nums"
      >
        {minute % 60 === 0 ? (
          <span className={cx("absolute end-2", minute === range.startMinute ? "top-0" : "-top-2")}>
            {formatHour(minute / 60, locale)}
          </span>
        ) : (
          <span className="sr-only">{formatMinuteOfDay(minute, locale)}</span>
        )}
      </span>
      {weekdays.map((weekday) => {
        const cell = { weekday, minute };
        const kind = kindAt(cell);
        const isReached = focus.weekday === weekday && focus.minute === minute;
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={weekday}
            role="gridcell"
            tabIndex={isReached ? 0 : -1}
            data-cell={cellName(cell)}
            aria-selected={isInArea(cell, chosen)}
            aria-label={t("cell", {
              day: formatWeekday(weekday, locale),
              time: formatMinuteOfDay(minute, locale),
              state: t(`state.${kind}`),
            })}
            className={cx(
              "cursor-crosshair border-s border-base-300 focus-visible:relative focus-visible:z-20 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-primary",
              minute % 60 === 0 && "border-t",
              isInArea(cell, chosen) && "bg-primary/15",
              weekday !== day && "max-sm:hidden",
            )}
          />
        );
      })}
    </div>
  ));
}
