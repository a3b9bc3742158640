import { VisitorTime } from "@/components/booking/visitor-time";
import { formatLongDate, formatTimeRange, formatZone } from "@/lib/format/date-time";

type When = {
  readonly startMs: number;
  readonly endMs: number;
  readonly timeZone: string;
};

type Labels = {
  readonly when: string;
  /** Whose clock the second time is: "en tu hora". */
  readonly yourTime: string;
};

/** The day and the hours in the zone of the place, and on the reader's own clock where it differs, for a list of facts. */
export function whenFact({ startMs, endMs, timeZone }: When, locale: string, labels: Labels) {
  const hours = formatTimeRange(startMs, endMs, locale, timeZone);
  return {
    icon: "calendar" as const,
    label: labels.when,
    value: (
      <>
        {formatLongDate(startMs, locale, timeZone)}
        <span className="block text-lg font-semibold">{hours}</span>
      </>
    ),
    note: (
      <>
        {formatZone(startMs, locale, timeZone)}
        <VisitorTime
          {...{ startMs, locale, timeZone }}
          label={labels.yourTime}
          className="block font-medium text-base-content"
        />
      </>
    ),
  };
}
