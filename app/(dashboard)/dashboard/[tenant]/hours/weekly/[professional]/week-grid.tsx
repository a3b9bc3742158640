"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { minutesPerDay, type Weekday, weekdays } from "@/lib/core/time/civil";
import type { Weeks } from "@/lib/core/week/circle";
import { type Brush, paint, resize, windowAt } from "@/lib/core/week/paint";
import type { WeekWindow } from "@/lib/core/week/plan";
import { segmentsOf, shownRange } from "@/lib/core/week/segments";
import { formatSpan, formatWeekday } from "@/lib/format/calendar-date";
import { formatList } from "@/lib/format/list";
import { DayChoice } from "./day-choice";
import { DayHeads } from "./day-heads";
import { GridBlocks } from "./grid-blocks";
import { type Area, areaOf, type Cell } from "./grid-cells";
import { columns } from "./grid-columns";
import { GridRows } from "./grid-rows";
import { useGridKeys } from "./use-grid-keys";
import { useGridPointer } from "./use-grid-pointer";

type Props = {
  readonly weeks: Weeks;
  readonly week: number;
  readonly brush: Brush;
  readonly stepMinutes: number;
  readonly showsAllHours: boolean;
  readonly locale: string;
  readonly sites: Readonly<Record<string, string>>;
  readonly onWeeks: (weeks: Weeks) => void;
  readonly onOpen: (week: number, window: WeekWindow) => void;
  readonly onCopyDay: (weekday: Weekday) => void;
};

/** A week to paint on with a mouse, a pen, a finger or the keyboard. On a phone one day is in sight. */
export function WeekGrid({ weeks, week, brush, stepMinutes, locale, sites, ...props }: Props) {
  const t = useTranslations("week");
  const body = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState<Weekday>(1);
  const [told, setTold] = useState("");
  /** Never narrower than it was: nothing jumps while one paints. */
  const [least, setLeast] = useState(() => shownRange(weeks, usualRange));
  const grown = shownRange(weeks, least);
  if (grown.startMinute !== least.startMinute || grown.endMinute !== least.endMinute)
    setLeast(grown);
  const range = props.showsAllHours ? wholeDay : grown;

  const kindAt = (cell: Cell) =>
    windowAt(weeks, { week, weekday: cell.weekday }, cell.minute)?.window.kind ?? "off";

  function textOf({ weekdays: days, startMinute, endMinute }: Area) {
    const names = days.map((weekday) => formatWeekday(weekday, locale));
    return { days: formatList(names, locale), span: formatSpan(startMinute, endMinute, locale) };
  }

  function stroke(area: Area, used: Brush) {
    const { startMinute, endMinute } = area;
    const painted = area.weekdays.reduce(
      (all, weekday) => paint(all, { week, weekday, startMinute, endMinute }, used),
      weeks,
    );
    props.onWeeks(painted);
    setTold(t("painted", { ...textOf(area), state: t(`state.${used.kind}`) }));
  }

  /** Painting what is painted already takes it away. */
  function toggle(area: Area) {
    const cells = area.weekdays.flatMap((weekday) =>
      minutesOf(area, stepMinutes).map((minute) => kindAt({ weekday, minute })),
    );
    stroke(area, cells.every((kind) => kind === brush.kind) ? { kind: "off" } : brush);
  }

  function open({ weekday, minute }: Cell): boolean {
    const seen = windowAt(weeks, { week, weekday }, minute);
    if (seen) props.onOpen(seen.week, seen.window);
    return seen !== undefined;
  }

  const keys = useGridKeys({
    ...{ body, stepMinutes, ...range },
    first: { weekday: 1, minute: 480 },
    onToggle: toggle,
    onErase: (area) => stroke(area, { kind: "off" }),
    onOpen: (cell) => {
      if (!open(cell)) toggle(areaOf(cell, cell, stepMinutes));
    },
    onMove: (cell, chosen) => {
      setDay(cell.weekday);
      if (chosen) setTold(t("selected", textOf(chosen)));
    },
  });
  const { drag, handlers } = useGridPointer({
    body,
    onStroke: (from, to) => {
      keys.reach(to);
      stroke(areaOf(from, to, stepMinutes), brush);
    },
    onTap: (cell) => {
      keys.reach(cell);
      if (brush.kind !== "work" || !open(cell)) stroke(areaOf(cell, cell, stepMinutes), brush);
    },
  });
  const area = drag ? areaOf(drag.from, drag.to, stepMinutes) : null;

  function minuteAt(clientY: number): number {
    const box = body.current?.getBoundingClientRect();
    if (!box) return range.startMinute;
    const part = (clientY - box.top) / box.height;
    const minute = range.startMinute + part * (range.endMinute - range.startMinute);
    const near = Math.round(minute / stepMinutes) * stepMinutes;
    return Math.min(Math.max(near, range.startMinute), range.endMinute);
  }

  return (
    <>
      <DayChoice week={weeks[week] ?? []} day={day} locale={locale} onDay={setDay} />
      {/* biome-ignore lint/a11y/useSemanticElements: cells to paint on, with a keyboard of their own, are no table */}
      <div
        role="grid"
        aria-label={t("gridLabel")}
        aria-multiselectable
        className={cx(
          "select-none",
          stepMinutes === 15
            ? "[--row:1rem] max-sm:[--row:1.5rem]"
            : "[--row:1.375rem] max-sm:[--row:2.25rem]",
        )}
      >
        <DayHeads day={day} locale={locale} onCopyDay={props.onCopyDay} />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div
          role="rowgroup"
          ref={body}
          className="relative touch-pan-y"
          onKeyDown={keys.onKeyDown}
          {...handlers}
        >
          <GridRows
            range={range}
            stepMinutes={stepMinutes}
            day={day}
            focus={keys.focus}
            chosen={area ?? keys.chosen}
            kindAt={kindAt}
            locale={locale}
          />
          <div aria-hidden className={cx("pointer-events-none absolute inset-0", columns)}>
            <span />
            {weekdays.map((weekday) => (
              <div key={weekday} className={cx("relative", weekday !== day && "max-sm:hidden")}>
                <GridBlocks
                  segments={segmentsOf(weeks, { week, weekday })}
                  startMinute={range.startMinute}
                  stepMinutes={stepMinutes}
                  locale={locale}
                  sites={sites}
                  nextDay={formatWeekday(weekday === 7 ? 1 : ((weekday + 1) as Weekday), locale)}
                  minuteAt={minuteAt}
                  onResize={(segment, edges) =>
                    props.onWeeks(resize(weeks, segment.week, segment.window, edges))
                  }
                />
                {area?.weekdays.includes(weekday) ? (
                  <p
                    data-stroke
                    className="absolute inset-x-0.5 z-10 rounded-md bg-primary/25 px-1.5 pt-0.5 text-xs font-semibold ring-2 ring-primary"
                    style={{
                      top: `calc(var(--row) * ${(area.startMinute - range.startMinute) / stepMinutes})`,
                      height: `calc(var(--row) * ${(area.endMinute - area.startMinute) / stepMinutes})`,
                    }}
                  >
                    {formatSpan(area.startMinute, area.endMinute, locale)}
                  </p>
                ) : null}
              </div>
            ))}
          </div>
        </div>
      </div>
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </>
  );
}

const usualRange = { startMinute: 7 * 60, endMinute: 20 * 60 };
const wholeDay = { startMinute: 0, endMinute: minutesPerDay };

function minutesOf({ startMinute, endMinute }: Area, stepMinutes: number): readonly number[] {
  const count = Math.ceil((endMinute - startMinute) / stepMinutes);
  return Array.from({ length: count }, (_, index) => startMinute + index * stepMinutes);
}
