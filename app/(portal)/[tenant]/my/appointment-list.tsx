import { AppointmentCard } from "@/components/appointments/appointment-card";
import type { AppointmentListing } from "@/lib/appointments/views";

type Props = {
  readonly appointments: readonly AppointmentListing[];
  readonly slug: string;
  readonly locale: string;
};

export function AppointmentList({ appointments, slug, locale }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {appointments.map((appointment) => (
        <li key={appointment.id}>
          <AppointmentCard
            appointment={appointment}
            href={`/${slug}/my/${appointment.id}`}
            locale={locale}
          />
        </li>
      ))}
    </ul>
  );
}
