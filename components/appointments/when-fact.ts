import { formatLongDate, formatTimeRange, formatZone } from "@/lib/format/date-time";

type When = {
  readonly startMs: number;
  readonly endMs: number;
  readonly timeZone: string;
};

/** The day and the hours, in the zone of the place, for a list of facts. */
export function whenFact({ startMs, endMs, timeZone }: When, locale: string, label: string) {
  const hours = formatTimeRange(startMs, endMs, locale, timeZone);
  return {
    icon: "calendar" as const,
    label,
    value: formatLongDate(startMs, locale, timeZone),
    note: `${hours} · ${formatZone(startMs, locale, timeZone)}`,
  };
}
