"use client";

import { formatShortDate, formatTime, formatWeekdayOf } from "@/lib/format/date-time";
import { useVisitorZone } from "./use-visitor-zone";

type Props = {
  /** Epoch milliseconds. */
  readonly startMs: number;
  readonly locale: string;
  /** Of the place. */
  readonly timeZone: string;
  /** Whose clock it is: "en tu hora". */
  readonly label: string;
  readonly className?: string;
};

/** The same moment on the visitor's own clock, with its day where that is another; nothing where both clocks agree. */
export function VisitorTime({ startMs, locale, timeZone, label, className }: Props) {
  const own = useVisitorZone(startMs, timeZone);
  if (!own) return null;
  const isSameDay =
    formatShortDate(startMs, locale, own) === formatShortDate(startMs, locale, timeZone);
  return (
    <span className={className}>
      {isSameDay ? "" : `${formatWeekdayOf(startMs, locale, own)} `}
      {formatTime(startMs, locale, own)} {label}
    </span>
  );
}
