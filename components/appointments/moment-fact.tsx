import type { ReactNode } from "react";
import { VisitorTime } from "@/components/booking/visitor-time";
import type { IconName } from "@/components/ui/icon";
import { formatDateTime, formatZone } from "@/lib/format/date-time";

type Moment = {
  readonly icon: IconName;
  readonly label: string;
  /** Epoch milliseconds. */
  readonly startMs: number;
  /** Of the place. */
  readonly timeZone: string;
  readonly note?: ReactNode;
};

/** When something begins, by the place's clock and, where it differs, by the reader's own too, for a list of facts. */
export function momentFact(
  { icon, label, startMs, timeZone, note }: Moment,
  locale: string,
  /** Whose clock the second time is: "en tu hora". */
  yourTime: string,
) {
  return {
    ...{ icon, label, value: formatDateTime(startMs, locale, timeZone) },
    note: (
      <>
        {note ? <span className="block">{note}</span> : null}
        {formatZone(startMs, locale, timeZone)}
        <VisitorTime
          {...{ startMs, locale, timeZone }}
          label={yourTime}
          className="block font-medium text-base-content"
        />
      </>
    ),
  };
}
