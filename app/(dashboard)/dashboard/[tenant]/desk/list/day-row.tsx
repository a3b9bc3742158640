import { getTranslations } from "next-intl/server";
import { AnswerMark } from "@/components/agenda/answer-mark";
import { StatusBadge } from "@/components/agenda/status-badge";
import type { DayListEntry } from "@/lib/appointments/load-day-list";
import { clientAnswer } from "@/lib/core/appointments/client-answer";
import { formatTime } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { answeredAt } from "../../agenda/answered-at";

type Props = {
  readonly appointment: DayListEntry;
  readonly locale: string;
  readonly timeZone: string;
  /** Of the practice: telephones are written as they are there. */
  readonly country: string;
};

/** One appointment of the list: a line of a table, or a block of lines on a phone. */
export async function DayRow({ appointment, locale, timeZone, country }: Props) {
  const [t, ta, tv] = await Promise.all([
    getTranslations("dayList"),
    getTranslations("agenda"),
    getTranslations("agendaView"),
  ]);
  const answer = clientAnswer(appointment);
  const { client, status, room, reason, notes, callerName, priority } = appointment;
  const time = (iso: string) => formatTime(Date.parse(iso), locale, timeZone);
  const small = [
    room ? t("room", { name: room }) : null,
    appointment.overbooked ? t("overbooked") : null,
    priority ? t("priority", { name: priority }) : null,
  ].filter(Boolean);
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles away in some browsers
    <tr role="row">
      <td role="cell" className="day-time">
        <span className="font-semibold">{time(appointment.start)}</span>
        <span className="text-sm text-muted">{time(appointment.end)}</span>
      </td>
      <td role="cell" className="day-client">
        <span className="font-semibold">{client.name}</span>
        {client.phone ? (
          <a href={`tel:${client.phone}`} className="whitespace-nowrap">
            {formatPhone(client.phone, country)}
          </a>
        ) : null}
        {callerName ? (
          <span className="text-sm text-muted">{t("caller", { name: callerName })}</span>
        ) : null}
      </td>
      <td role="cell" className="day-service">
        <span>{appointment.service.name}</span>
        {small.length > 0 ? <span className="text-sm text-muted">{small.join(" · ")}</span> : null}
      </td>
      <td role="cell" className="day-reason">
        {reason ? <span>{reason}</span> : null}
        {notes ? <span className="whitespace-pre-line">{t("notes", { text: notes })}</span> : null}
      </td>
      <td role="cell" className="day-state">
        <StatusBadge status={status} text={ta(`status.${status}`)} />
        {answer ? (
          <AnswerMark
            said={answer.said}
            text={tv(`answered.${answer.said}`, { when: answeredAt(answer, locale, timeZone) })}
          />
        ) : null}
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: display: block takes the roles away in some browsers
  );
}
