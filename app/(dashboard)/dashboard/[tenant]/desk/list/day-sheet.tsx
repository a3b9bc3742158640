import { getTranslations } from "next-intl/server";
import type { DaySheet as Sheet } from "@/lib/appointments/load-day-list";
import { clientAnswer } from "@/lib/core/appointments/client-answer";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import { professionalName } from "@/lib/core/professional-name";
import { formatTime, formatTimeRange } from "@/lib/format/date-time";
import { answeredAt } from "../../agenda/answered-at";
import { DayRow } from "./day-row";
import "./day-list.css";

type Props = {
  readonly sheet: Sheet;
  readonly practice: string;
  /** The date in words. */
  readonly day: string;
  /** When it was printed, in words. */
  readonly moment: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Of the practice: telephones are written as they are there. */
  readonly country: string;
};

/** A professional's day. On paper it begins a page, and each further page of it says again whose it is. */
export async function DaySheet({ sheet, practice, day, moment, ...region }: Props) {
  const [t, ta] = await Promise.all([getTranslations("dayList"), getTranslations("agenda")]);
  const { professional, hours, appointments, cancelled, cancelledByClients } = sheet;
  const name = professionalName(professional);
  const { locale, timeZone } = region;
  const attends = hours
    .map(({ start, end }) => formatTimeRange(Date.parse(start), Date.parse(end), locale, timeZone))
    .join(", ");
  const answered = cancelledByClients.flatMap((each) => {
    const answer = clientAnswer(each);
    const time = formatTime(Date.parse(each.start), locale, timeZone);
    const when = answer && answeredAt(answer, locale, timeZone);
    return when
      ? [{ id: each.id, text: t("cancelledBy", { time, name: each.client.name, when }) }]
      : [];
  });
  const totals = [
    t("total", { count: appointments.length }),
    ...appointmentStatuses.flatMap((each) => {
      const count = appointments.filter(({ status }) => status === each).length;
      return count > 0 ? [t("ofState", { status: ta(`status.${each}`), count })] : [];
    }),
    ...(cancelled > 0 ? [t("cancelled", { count: cancelled })] : []),
  ];
  return (
    <section aria-label={name} className="day-sheet rounded-box bg-base-100 p-4 shadow-xs sm:p-5">
      <h2 className="text-lg font-semibold break-words print:hidden">{name}</h2>
      {attends ? (
        <p className="text-sm text-muted print:hidden">{t("attends", { hours: attends })}</p>
      ) : null}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles away in some browsers */}
      <table role="table" className="day-table">
        <caption className="sr-only">{t("listOf", { name })}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column} className={`day-col-${column}`} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr className="day-paper-head" aria-hidden>
            <td colSpan={5}>
              <div className="flex items-end justify-between gap-6">
                <div>
                  <p className="text-[15pt] leading-tight font-bold">{name}</p>
                  <p className="first-letter:uppercase">{day}</p>
                </div>
                <div className="text-end">
                  <p className="font-semibold">{practice}</p>
                  <p>{t("printedAt", { moment })}</p>
                </div>
              </div>
              {attends ? <p className="mt-1">{t("attends", { hours: attends })}</p> : null}
            </td>
          </tr>
          {appointments.length > 0 ? (
            <tr role="row" className="day-columns">
              {columns.map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          ) : null}
        </thead>
        <tbody role="rowgroup">
          {appointments.map((appointment) => (
            <DayRow key={appointment.id} appointment={appointment} {...region} />
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: display: block takes the roles away in some browsers */}
      {appointments.length === 0 ? <p className="py-3">{t("none")}</p> : null}
      <p className="day-totals">{totals.join(" · ")}</p>
      {answered.length > 0 ? (
        <ul className="day-totals">
          {answered.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

const columns = ["time", "client", "service", "reason", "state"] as const;
