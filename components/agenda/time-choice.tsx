"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { cx } from "@/components/ui/class-names";
import { useFormState } from "@/components/ui/form-state";
import { TextField } from "@/components/ui/text-field";
import { formatTime } from "@/lib/format/date-time";
import { type FindFreeTimes, type FreeTimesQuery, useFreeTimes } from "./use-free-times";

type Props = {
  readonly find: FindFreeTimes;
  readonly query: FreeTimesQuery;
  /** The chosen wall clock, `HH:MM`, or nothing. */
  readonly time: string;
  readonly onTime: (time: string) => void;
  readonly locale: string;
  readonly timeZone: string;
};

/** The free starts of a day as buttons, and a field for any other time. */
export function TimeChoice({ find, query, time, onTime, locale, timeZone }: Props) {
  const t = useTranslations("agenda");
  const labelId = useId();
  const slots = useFreeTimes(find, query);
  const startError = useFormState().fields.start;
  const starts = [...new Set(slots?.map((slot) => slot.start))];

  function noteOf() {
    if (!query.serviceId) return t("chooseServiceFirst");
    if (slots === null) return t("loadingTimes");
    return starts.length === 0 ? t("noFreeTimes") : "";
  }

  return (
    <div className="flex flex-col gap-3">
      <div>
        <p id={labelId} className="mb-1.5 font-medium">
          {t("freeTimesOn")}
        </p>
        <p role="status" className={cx("text-muted", starts.length > 0 && "sr-only")}>
          {noteOf()}
        </p>
        <ul
          aria-labelledby={labelId}
          className="grid max-h-52 grid-cols-[repeat(auto-fill,minmax(6.25rem,1fr))] gap-2 overflow-y-auto p-0.5"
        >
          {starts.map((start) => {
            const wallClock = start.slice(11, 16);
            const isChosen = wallClock === time;
            return (
              <li key={start}>
                <button
                  type="button"
                  aria-pressed={isChosen}
                  onClick={() => onTime(wallClock)}
                  className={cx(
                    "min-h-11 w-full rounded-field px-1 whitespace-nowrap tabular-nums ring-1",
                    isChosen
                      ? "bg-primary font-semibold text-primary-content ring-primary"
                      : "bg-base-100 ring-line hover:bg-base-300",
                  )}
                >
                  {formatTime(Date.parse(start), locale, timeZone)}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <TextField
        type="time"
        name="time"
        label={t("time")}
        value={time}
        required
        {...(startError ? { error: startError } : {})}
        onChange={(event) => onTime(event.target.value)}
      />
    </div>
  );
}
