import { useTranslations } from "next-intl";
import { AgendaLink } from "@/components/agenda/agenda-link";
import { type AgendaQuery, agendaSearch } from "@/components/agenda/agenda-query";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { followUpDate } from "@/lib/appointments/load-follow-up";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { formatDate } from "@/lib/format/calendar-date";

type Props = {
  readonly appointment: AppointmentDetail;
  /** After how many days the service asks for a follow-up, if it does. */
  readonly followUpDays: number | null;
  readonly query: AgendaQuery;
  readonly nowMs: number;
  readonly locale: string;
};

/** What is booked next for the same client: a cancelled one again, or a follow-up of one that took place. */
export function BookNext({ appointment, followUpDays, query, nowMs, locale }: Props) {
  const [t, ts] = [useTranslations("agenda"), useTranslations("series")];
  const { id, status, start, client, service, cancellation } = appointment;
  if (cancellation) {
    const again = { new: "1", client: client.id, service: service.id };
    return (
      <AgendaLink
        opens
        search={agendaSearch(query, again)}
        className={buttonClass({ block: true })}
      >
        <Icon name="calendarPlus" />
        {t("bookAgain")}
      </AgendaLink>
    );
  }
  const isHere = ["arrived", "in_progress", "completed"].includes(status);
  const tookPlace = isHere || (status === "confirmed" && Date.parse(start) <= nowMs);
  if (!followUpDays || !tookPlace) return null;
  return (
    <div>
      <AgendaLink
        opens
        search={agendaSearch(query, { new: "1", after: id })}
        className={buttonClass({ block: true })}
      >
        <Icon name="calendarPlus" />
        {ts("followUp")}
      </AgendaLink>
      <p className="mt-1.5 text-sm text-muted">
        {ts("followUpWhen", { when: formatDate(followUpDate(start, followUpDays), locale) })}
      </p>
    </div>
  );
}
