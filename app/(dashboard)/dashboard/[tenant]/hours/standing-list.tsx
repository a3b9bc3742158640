"use client";

import { useTranslations } from "next-intl";
import type { StandingDetail } from "@/lib/availability/standing-detail";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTimeRange } from "@/lib/format/date-time";

/** What is needed to write a moment and to lead to an appointment. */
export type Place = {
  readonly locale: string;
  readonly timeZone: string;
  readonly agendaHref: string;
};

type Props = {
  readonly detail: StandingDetail;
  readonly place: Place;
  /** Says whose each appointment is: where they are not all of one professional. */
  readonly namesWho?: boolean;
};

/** Appointments in a time that closes: each is opened in another tab, where it can be moved, while this one waits. */
export function StandingList({ detail, place: { locale, timeZone, agendaHref }, namesWho }: Props) {
  const t = useTranslations("hours");
  const { standingAppointments: count, appointments } = detail;
  if (count === 0) return null;
  return (
    <ul className="relative my-3 max-h-56 divide-y divide-base-300 overflow-y-auto text-base-content">
      {appointments.map(({ id, start, end, client, service, professional }) => (
        <li key={id} className="py-1.5">
          <a
            href={`${agendaHref}?date=${start.slice(0, 10)}&appointment=${id}`}
            target="_blank"
            rel="noreferrer"
            className="link block min-h-6 font-medium first-letter:uppercase"
          >
            {formatDate(start.slice(0, 10), locale, "short")},{" "}
            {formatTimeRange(Date.parse(start), Date.parse(end), locale, timeZone)}
            <span className="sr-only"> ({t("newTab")})</span>
          </a>
          {[client, service, ...(namesWho ? [professional] : [])].join(" · ")}
        </li>
      ))}
      {count > appointments.length ? (
        <li className="py-1.5">{t("standingMore", { count: count - appointments.length })}</li>
      ) : null}
    </ul>
  );
}
