import { useTranslations } from "next-intl";
import { AppointmentCard } from "@/components/appointments/appointment-card";
import { VisitorZoneNote } from "@/components/booking/visitor-zone-note";
import type { AppointmentListing } from "@/lib/appointments/views";
import type { ClientScope } from "@/lib/auth/pages";
import { forWhom } from "@/lib/core/portal/for-whom";

type Props = {
  readonly appointments: readonly AppointmentListing[];
  readonly scope: ClientScope;
  readonly locale: string;
};

/** Appointments by the clocks of their places; who looks from another zone is told so, and reads their own beside. */
export function AppointmentList({ appointments, scope, locale }: Props) {
  const t = useTranslations("booking");
  const [first] = appointments;
  return (
    <>
      {first ? (
        <VisitorZoneNote
          atMs={Date.parse(first.start)}
          locale={locale}
          timeZone={first.place.timeZone}
          texts={{ place: t("zoneOfPlace"), own: t("zoneOfYours") }}
        />
      ) : null}
      <ul className="flex flex-col gap-3">
        {appointments.map((appointment) => (
          <li key={appointment.id}>
            <AppointmentCard
              appointment={appointment}
              forWhom={forWhom(scope.actor, appointment.client)}
              href={`/${scope.tenant.slug}/my/${appointment.id}`}
              locale={locale}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
