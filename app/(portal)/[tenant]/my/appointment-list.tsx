import { AppointmentCard } from "@/components/appointments/appointment-card";
import type { AppointmentListing } from "@/lib/appointments/views";
import type { ClientScope } from "@/lib/auth/pages";
import { forWhom } from "@/lib/core/portal/for-whom";

type Props = {
  readonly appointments: readonly AppointmentListing[];
  readonly scope: ClientScope;
  readonly locale: string;
};

export function AppointmentList({ appointments, scope, locale }: Props) {
  return (
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
  );
}
