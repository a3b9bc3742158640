"use client";

import { useTranslations } from "next-intl";
import type { AttendedPerson } from "@/lib/queue/load-attending";
import { spanText } from "../desk-text";

/** Moments as the practice's country writes them. */
export type Said = {
  /** Of the appointment. */
  readonly time: string | null;
  readonly waitsSince: string | null;
  readonly lastVisit: string | null;
};

type Props = { readonly attended: AttendedPerson; readonly said: Said };

/** What is good to know before somebody comes in. */
export function PersonKnown({ attended, said }: Props) {
  const [t, td] = [useTranslations("doctor"), useTranslations("desk")];
  const { person, notes, clientNotes } = attended;
  const span = spanText(person.waitedMinutes ?? 0, td);
  const since = said.waitsSince;
  const facts = [
    ["at", [said.time, person.room].filter(Boolean).join(" · ")],
    ["service", person.service],
    ["reason", person.reason],
    ["notes", notes],
    ["clientNotes", clientNotes],
    ["waitingSince", since ? t("sinceFor", { time: since, span }) : null],
  ] as const;
  return (
    <>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {facts.map(([name, text]) =>
          text ? (
            <div key={name} className="min-w-0">
              <dt className="text-sm text-muted">{t(name)}</dt>
              <dd className="break-words whitespace-pre-line">{text}</dd>
            </div>
          ) : null,
        )}
        {person.phone ? (
          <div className="min-w-0">
            <dt className="text-sm text-muted">{t("phone")}</dt>
            <dd>
              <a href={`tel:${person.phone}`} className="link inline-flex min-h-6">
                {person.phone}
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
      {said.lastVisit ? <p className="text-muted">{t("last", { date: said.lastVisit })}</p> : null}
    </>
  );
}
