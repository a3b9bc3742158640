"use client";

import { useMemo } from "react";
import type { AgendaCalendarProps } from "./calendar-props";
import {
  appointmentEvent,
  columnEvents,
  columnShades,
  type GridEvent,
  monthEvents,
  nowLine,
  shadeEvent,
} from "./grid-events";
import type { ColumnWindow } from "./use-column-window";
import { useNowMinute } from "./use-now-minute";

/** Everything that a view draws; the same array as long as nothing of it has changed, not even `drawing`. */
export function useGridEvents(
  props: AgendaCalendarProps,
  { from, to }: ColumnWindow,
  drawing: number,
): GridEvent[] {
  const { view, date, events, shades, columns, counts, isNarrow, now } = props;
  const minute = useNowMinute(now, date);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing is another array
  const drawn = useMemo(() => {
    if (view === "columns") {
      const isSeen = (column: number) => from <= column && column < to;
      return [
        ...columnEvents(events, columns, date, isSeen),
        ...columnShades(columns, date, isSeen),
      ];
    }
    if (view === "month") return monthEvents(events, counts, isNarrow ? 0 : mostInMonth);
    return [
      ...events.map((event) => appointmentEvent(event)),
      ...shades.map((shade) => shadeEvent(shade)),
    ];
  }, [view, date, events, shades, columns, counts, isNarrow, from, to, drawing]);
  return useMemo(() => {
    const line = view === "columns" && minute !== null ? nowLine(columns.length, minute) : [];
    return [...drawn, ...line];
  }, [drawn, view, columns, minute]);
}

/** As many as a date of the month shows on a wide screen; on a narrow one it says how many they are. */
const mostInMonth = 3;
