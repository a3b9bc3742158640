"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { DeskPerson } from "@/lib/queue/desk-person";
import { agoText, spanText, timeText } from "./desk-text";

type Props = {
  readonly person: DeskPerson;
  /** Professional's name by id; empty where there is only one. */
  readonly names: ReadonlyMap<string, string>;
  readonly locale: string;
};

/** Who somebody is, what for, with whom, and how long it has taken. */
export function PersonFacts({ person, names, locale }: Props) {
  const t = useTranslations("desk");
  const { state, turn } = person;
  const isHere = state === "waiting" || state === "called";
  const withId = person.calledToId ?? person.professionalId;
  const isOpen = withId === null && names.size > 0;
  const about = turn && state === "waiting" ? timeText(turn.at, locale) : null;
  const over =
    person.inMinutes !== null && person.likelyMinutes !== null
      ? person.inMinutes - person.likelyMinutes
      : 0;
  const what = [
    person.service ?? person.reason,
    withId ? names.get(withId) : isOpen ? t("anybody") : null,
    state === "called" && person.room ? t("room", { room: person.room }) : null,
  ].filter(Boolean);
  return (
    <div className="min-w-0 flex-1 basis-44">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {person.start ? (
          <span className="font-semibold">{timeText(person.start, locale)}</span>
        ) : null}
        <span className="min-w-0 font-semibold break-words">{person.name}</span>
      </p>
      {what.length > 0 ? (
        <p className="text-sm break-words text-muted">{what.join(" · ")}</p>
      ) : null}
      <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
        {person.isWalkIn ? <Badge>{t("noAppointment")}</Badge> : null}
        {person.levelName ? (
          <Badge tone="warning" className="h-auto">
            {person.levelReason
              ? t("levelBecause", { level: person.levelName, reason: person.levelReason })
              : person.levelName}
          </Badge>
        ) : null}
        {person.wasSkipped ? <Badge tone="warning">{t("skipped")}</Badge> : null}
        {state === "late" || state === "missing" ? (
          <Badge tone="error">{t("late", { time: spanText(person.lateMinutes, t) })}</Badge>
        ) : null}
        {isHere && person.waitedMinutes ? (
          <Badge tone={person.waitedMinutes >= longWait ? "error" : "neutral"}>
            {t("waited", { time: spanText(person.waitedMinutes, t) })}
          </Badge>
        ) : null}
        {about ? <Badge tone="info">{t("about", { time: about })}</Badge> : null}
        {person.inMinutes !== null ? (
          <Badge tone="success">{agoText(person.inMinutes, t)}</Badge>
        ) : null}
        {over > 0 ? (
          <Badge tone="warning">{t("overtime", { time: spanText(over, t) })}</Badge>
        ) : null}
      </p>
    </div>
  );
}

/** In minutes; from then on the wait is shown as too long. */
const longWait = 45;
