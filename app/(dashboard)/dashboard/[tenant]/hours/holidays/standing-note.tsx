"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { shortMoment } from "@/components/agenda/short-moment";

export type Standing = {
  readonly count: number;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly first: string | null;
};

type Props = {
  readonly standing: Standing;
  readonly place: Place;
};

/** What is needed to write a moment and to lead to its day. */
export type Place = {
  readonly locale: string;
  readonly timeZone: string;
  readonly agendaHref: string;
};

/** The appointments on days that would become closed, and the way to the first of them. */
export function StandingNote({ standing: { count, first }, place }: Props) {
  const t = useTranslations("holidays");
  return (
    <>
      <p>{t("standing", { count })}</p>
      {first ? (
        <p className="mt-1">
          {t("firstStanding", { when: shortMoment(first, place.locale, place.timeZone) })}
          <Link
            href={`${place.agendaHref}?date=${first.slice(0, 10)}&view=list`}
            className="link block font-medium"
          >
            {t("seeStanding")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
