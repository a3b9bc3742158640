import Link from "next/link";
import { useTranslations } from "next-intl";
import { VisitorTime } from "@/components/booking/visitor-time";
import { Icon } from "@/components/ui/icon";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { professionalName } from "@/lib/core/professional-name";
import { formatLongDate, formatTime } from "@/lib/format/date-time";
import type { Place } from "./place-fact";
import { StatusBadge } from "./status-badge";

type Props = {
  readonly appointment: {
    readonly status: AppointmentStatus;
    readonly start: string;
    readonly service: { readonly name: string };
    readonly professional: { readonly name: string; readonly title: string | null };
    readonly place: Place;
  };
  /** Who comes, where it is not whoever looks: "Cita de Mateo". */
  readonly forWhom?: string | null;
  readonly href: string;
  readonly locale: string;
};

/** One appointment in a list: when, what, with whom. */
export function AppointmentCard({ appointment, forWhom = null, href, locale }: Props) {
  const [t, tb] = [useTranslations("portal"), useTranslations("booking")];
  const start = Date.parse(appointment.start);
  const { id, name, timeZone } = appointment.place;
  return (
    <Link
      href={href}
      className="group flex items-center gap-4 rounded-box bg-base-100 p-4 shadow-xs transition-shadow hover:shadow-md sm:p-5"
    >
      <span className="min-w-0 flex-1">
        {forWhom === null ? null : (
          <span className="mb-0.5 block break-words font-medium text-sm">
            {t("appointmentOf", { name: forWhom })}
          </span>
        )}
        <span className="block font-semibold first-letter:uppercase">
          {formatLongDate(start, locale, timeZone)}
        </span>
        <span className="mt-0.5 block text-lg font-semibold text-brand">
          {formatTime(start, locale, timeZone)}
          <VisitorTime
            startMs={start}
            {...{ locale, timeZone }}
            label={tb("yourTime")}
            className="block font-medium text-base text-base-content"
          />
        </span>
        <span className="mt-1 block break-words text-muted">
          {appointment.service.name} · {professionalName(appointment.professional)}
          {id === null ? null : ` · ${name}`}
        </span>
        <span className="mt-2 block">
          <StatusBadge status={appointment.status} />
        </span>
      </span>
      <Icon
        name="chevronRight"
        className="text-muted transition-transform group-hover:translate-x-0.5"
      />
    </Link>
  );
}
