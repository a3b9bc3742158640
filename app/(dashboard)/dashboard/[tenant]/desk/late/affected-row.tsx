"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { DelayAnswer } from "@/lib/delays/schema";
import type { AffectedView } from "@/lib/delays/views";
import { formatShortDate } from "@/lib/format/date-time";
import { timeText } from "../desk-text";

type Props = {
  readonly person: AffectedView;
  readonly way: DelayAnswer;
  readonly locale: string;
  readonly onChoose: (way: DelayAnswer) => void;
};

/** One person: their time, the new one, and what happens. */
export function AffectedRow({ person, way, locale, onChoose }: Props) {
  const t = useTranslations("delays");
  const nameId = useId();
  const { id, clientName, service, start, expected, choices, times } = person;
  const reach = person.reach[way === "leave" ? person.suggested : way];
  const options: readonly DelayAnswer[] = [...choices, "leave"];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-box bg-base-100 p-3 shadow-xs">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span id={nameId} className="font-semibold break-words">
            {clientName}
          </span>
          {reach === "mail" ? null : (
            <Badge tone={reach === "call" ? "warning" : "info"}>{t(`reach.${reach}`)}</Badge>
          )}
        </p>
        <p className="text-sm break-words text-muted">{service}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 tabular-nums">
          <span className={way === "shift" ? "text-muted line-through" : ""}>
            {timeText(start, locale)}
          </span>
          {way === "shift" || way === "tell" ? (
            <>
              <Icon name="arrowRight" />
              <span className="sr-only">{t("becomes")}</span>
              <strong>
                {way === "shift"
                  ? timeText(expected, locale)
                  : t("about", { time: timeText(expected, locale) })}
              </strong>
            </>
          ) : null}
        </p>
        {way === "propose" ? (
          <p className="text-sm text-muted">
            {t("proposes", { times: times.map((each) => moment(each)).join(" · ") })}
          </p>
        ) : null}
      </div>
      <select
        name={`ways.${id}`}
        value={way}
        onChange={({ target }) => onChoose(target.value as DelayAnswer)}
        aria-labelledby={nameId}
        className="select min-h-11 w-full sm:w-56"
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {t(`way.${each}`)}
          </option>
        ))}
      </select>
    </li>
  );

  /** "lun 23 nov, 10:30", or the time alone on the same day. */
  function moment(iso: string): string {
    const time = timeText(iso, locale);
    if (iso.slice(0, 10) === start.slice(0, 10)) return time;
    const day = formatShortDate(Date.parse(`${iso.slice(0, 10)}T12:00:00Z`), locale, "UTC");
    return t("dayTime", { day, time });
  }
}
