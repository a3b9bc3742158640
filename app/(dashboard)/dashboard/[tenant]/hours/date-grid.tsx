"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, useRef, useState } from "react";
import { addMonths, monthOf, weeksOfMonth } from "@/components/booking/months";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import {
  type DateBounds,
  isAllPicked,
  isWithin,
  type PickedDates,
  setRange,
  toggleDate,
  toggleWeekday,
  weekdaysOfMonth,
} from "@/lib/core/openings/pick-dates";
import { type LocalDate, weekdays } from "@/lib/core/time/civil";
import { formatDate, formatWeekday } from "@/lib/format/calendar-date";
import { DateCell, type DateMark } from "./date-cell";
import { moveByKey } from "./move-by-key";

type Props = {
  readonly picked: PickedDates;
  readonly onChange: (picked: PickedDates) => void;
  readonly bounds: DateBounds;
  readonly today: LocalDate;
  readonly marks: ReadonlyMap<LocalDate, DateMark>;
  readonly locale: string;
};

type Drag = {
  readonly from: LocalDate;
  /** What was chosen when it began. */
  readonly before: PickedDates;
  /** Whether what it crosses is chosen or dropped. */
  readonly isPicking: boolean;
};

/** A month on which days are chosen: by tapping, dragging a range, whole weekdays, or with the keyboard. */
export function DateGrid({ picked, onChange, bounds, today, marks, locale }: Props) {
  const t = useTranslations("openings");
  const [month, setMonth] = useState(monthOf(picked[0] ?? bounds.first));
  const [focus, setFocus] = useState<LocalDate>(picked[0] ?? bounds.first);
  const grid = useRef<HTMLTableElement>(null);
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const title = formatDate(`${month}-01`, locale, "month");
  // Always six rows: the page must not jump from month to month.
  const weeks = [...weeksOfMonth(month), [], []].slice(0, 6);
  const focusable = monthOf(focus) === month ? focus : firstOf(month, bounds);

  function follow(event: PointerEvent) {
    const date = dateUnder(event);
    const { current } = drag;
    if (!current || !date || (date === current.from && !wasDragged.current)) return;
    wasDragged.current = true;
    onChange(setRange(current.before, current.from, date, current.isPicking, bounds));
  }

  function press(date: LocalDate, isRange: boolean) {
    // The click that ends a drag is no tap.
    if (wasDragged.current) return;
    onChange(
      isRange ? setRange(picked, focus, date, true, bounds) : toggleDate(picked, date, bounds),
    );
    setFocus(date);
  }

  function goTo(date: LocalDate) {
    setMonth(monthOf(date));
    setFocus(date);
    const cell = () => grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`);
    if (monthOf(date) === month) cell()?.focus();
    else requestAnimationFrame(() => cell()?.focus());
  }

  return (
    <div className="select-none">
      <div className="mb-1 flex items-center justify-between">
        <MonthButton
          icon="chevronLeft"
          label={t("previousMonth")}
          isUseless={month <= monthOf(bounds.first)}
          onClick={() => setMonth(addMonths(month, -1))}
        />
        <p className="font-semibold first-letter:uppercase" aria-live="polite">
          {title}
        </p>
        <MonthButton
          icon="chevronRight"
          label={t("nextMonth")}
          isUseless={month >= monthOf(bounds.last)}
          onClick={() => setMonth(addMonths(month, 1))}
        />
      </div>
      <table
        ref={grid}
        aria-label={t("calendar", { month: title })}
        className="w-full touch-pan-y table-fixed"
        onPointerDown={(event) => {
          const date = dateUnder(event);
          wasDragged.current = false;
          if (event.button !== 0 || event.shiftKey || !date) return;
          drag.current = { from: date, before: picked, isPicking: !picked.includes(date) };
        }}
        onPointerMove={follow}
        onPointerUp={() => {
          drag.current = null;
          setTimeout(() => {
            wasDragged.current = false;
          });
        }}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === "mouse") drag.current = null;
        }}
        onPointerCancel={() => {
          if (drag.current && wasDragged.current) onChange(drag.current.before);
          drag.current = null;
          wasDragged.current = false;
        }}
        onKeyDown={(event) => {
          const next = moveByKey(focusable, event.key, bounds);
          if (!next) return;
          event.preventDefault();
          if (event.shiftKey) onChange(setRange(picked, focusable, next, true, bounds));
          goTo(next);
        }}
      >
        <thead>
          <tr>
            {weekdays.map((weekday) => {
              const dates = weekdaysOfMonth(month, weekday).filter((d) => isWithin(d, bounds));
              const name = formatWeekday(weekday, locale);
              return (
                <th key={weekday} scope="col" className="p-0.5 font-normal">
                  <button
                    type="button"
                    disabled={dates.length === 0}
                    aria-pressed={isAllPicked(picked, dates)}
                    aria-label={t("allOfWeekday", { weekday: name, month: title })}
                    title={t("allOfWeekday", { weekday: name, month: title })}
                    onClick={() => onChange(toggleWeekday(picked, month, weekday, bounds))}
                    className="h-11 w-full cursor-pointer rounded-field text-sm text-muted first-letter:uppercase hover:bg-base-200 disabled:cursor-default disabled:opacity-50 aria-pressed:bg-brand/15 aria-pressed:font-semibold aria-pressed:text-brand"
                  >
                    {formatWeekday(weekday, locale, "short")}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week of the grid is its row
            <tr key={row} className="h-12">
              {weekdays.map((weekday, column) => {
                const date = week[column];
                return date ? (
                  <DateCell
                    key={weekday}
                    date={date}
                    mark={marks.get(date)}
                    isPicked={picked.includes(date)}
                    isPossible={isWithin(date, bounds)}
                    isToday={date === today}
                    isFocusable={date === focusable}
                    locale={locale}
                    onPress={press}
                  />
                ) : (
                  <td key={weekday} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type MonthButtonProps = {
  readonly icon: "chevronLeft" | "chevronRight";
  readonly label: string;
  readonly isUseless: boolean;
  readonly onClick: () => void;
};

function MonthButton({ icon, label, isUseless, onClick }: MonthButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={isUseless}
      onClick={onClick}
      className={cx(
        "grid size-11 cursor-pointer place-items-center rounded-full text-xl hover:bg-base-200",
        "disabled:invisible",
      )}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A finger keeps sending its moves to where it came down. */
function dateUnder({ clientX, clientY }: PointerEvent): LocalDate | undefined {
  const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-date]");
  return cell?.dataset.date;
}

function firstOf(month: string, { first }: DateBounds): LocalDate {
  return monthOf(first) === month ? first : `${month}-01`;
}
