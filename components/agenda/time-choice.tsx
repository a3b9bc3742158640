"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { cx } from "@/components/ui/class-names";
import { useFormState } from "@/components/ui/form-state";
import { TextField } from "@/components/ui/text-field";
import { parseTimeOfDay } from "@/lib/core/time/civil";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";
import { usePlaceName } from "./place-names";
import { type FindFreeTimes, type FreeTimesQuery, useFreeTimes } from "./use-free-times";
import type { Wanted } from "./use-wanted-time";

type Props = {
  readonly find: FindFreeTimes;
  readonly query: FreeTimesQuery;
  readonly chosen: Pick<Wanted, "time" | "siteId">;
  readonly onOffered: Wanted["offer"];
  /** The wall clock, `HH:MM`, or nothing. */
  readonly onTyped: (time: string) => void;
  readonly locale: string;
};

/** The free starts of a day as buttons, and a field for any other time. */
export function TimeChoice({ find, query, chosen, onOffered, onTyped, locale }: Props) {
  const t = useTranslations("agenda");
  const nameOfPlace = usePlaceName();
  const labelId = useId();
  const slots = useFreeTimes(find, query);
  const startError = useFormState().fields.start;
  // Who is free at one time and place is left to the engine.
  const starts = [...new Map(slots?.map((slot) => [`${slot.start} ${slot.siteId}`, slot]))];

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
          {starts.map(([key, { start, siteId }]) => {
            const wallClock = start.slice(11, 16);
            const place = nameOfPlace(siteId);
            const isThere = chosen.siteId === undefined || chosen.siteId === siteId;
            const isChosen = wallClock === chosen.time && isThere;
            return (
              <li key={key}>
                <button
                  type="button"
                  aria-pressed={isChosen}
                  onClick={() => onOffered({ start, ...(siteId === undefined ? {} : { siteId }) })}
                  className={cx(
                    "min-h-11 w-full rounded-field px-1 py-0.5 tabular-nums ring-1",
                    isChosen
                      ? "bg-primary font-semibold text-primary-content ring-primary"
                      : "bg-base-100 ring-line hover:bg-base-300",
                  )}
                >
                  {formatMinuteOfDay(parseTimeOfDay(wallClock) ?? 0, locale)}
                  {place ? <span className="block text-xs font-normal">{place}</span> : null}
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
        value={chosen.time}
        required
        {...(startError ? { error: startError } : {})}
        onChange={(event) => onTyped(event.target.value)}
      />
    </div>
  );
}
