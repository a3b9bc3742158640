import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/agenda/status-badge";
import type { AppointmentListing } from "@/lib/appointments/views";
import { professionalName } from "@/lib/core/professional-name";
import { formatLongDate, formatTimeRange } from "@/lib/format/date-time";

type Props = {
  readonly appointments: readonly AppointmentListing[];
  readonly emptyText: string;
  readonly slug: string;
  readonly locale: string;
  readonly timeZone: string;
};

/** A client's appointments; each opens in the agenda, on its day. */
export async function ClientAppointments(props: Props) {
  const { appointments, slug, locale, timeZone } = props;
  const t = await getTranslations("agenda");
  if (appointments.length === 0) return <p className="text-muted">{props.emptyText}</p>;
  return (
    <ul className="divide-y divide-base-300">
      {appointments.map(({ id, start, end, status, service, professional }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div className="min-w-0">
            <Link
              href={`/dashboard/${slug}/agenda?date=${start.slice(0, 10)}&appointment=${id}`}
              className="link block font-medium link-hover first-letter:uppercase"
            >
              {formatLongDate(Date.parse(start), locale, timeZone)},{" "}
              {formatTimeRange(Date.parse(start), Date.parse(end), locale, timeZone)}
            </Link>
            <p className="text-muted">
              {service.name} · {professionalName(professional)}
            </p>
          </div>
          <StatusBadge status={status} text={t(`status.${status}`)} />
        </li>
      ))}
    </ul>
  );
}
