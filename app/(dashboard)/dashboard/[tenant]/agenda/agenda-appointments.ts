import type { AgendaAppointment, AgendaPerson } from "@/components/agenda/agenda-event";
import type { AppointmentListing } from "@/lib/appointments/views";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { professionalName } from "@/lib/core/professional-name";
import { formatTime } from "@/lib/format/date-time";

type Look = {
  /** Empty: every status. */
  readonly statuses: readonly AppointmentStatus[];
  /** The professionals on the screen, where they are several. */
  readonly people: readonly AgendaPerson[];
  readonly locale: string;
  readonly timeZone: string;
  readonly statusText: (status: AppointmentStatus) => string;
  readonly overbookedText: string;
};

/** Appointments as the calendar draws them: those in the chosen states. */
export function agendaAppointments(
  appointments: readonly AppointmentListing[],
  look: Look,
): readonly AgendaAppointment[] {
  return appointments
    .filter(({ status }) => look.statuses.length === 0 || look.statuses.includes(status))
    .map(({ id, start, end, status, version, client, service, professional, ...rest }) => ({
      id,
      start,
      end,
      status,
      version,
      timeText: formatTime(Date.parse(start), look.locale, look.timeZone),
      professionalId: professional.id,
      person: look.people.find((person) => person.id === professional.id) ?? null,
      clientName: client.name,
      detail:
        look.people.length > 0
          ? `${service.name} · ${professionalName(professional)}`
          : service.name,
      statusText: look.statusText(status),
      overbookedText: rest.overbooked ? look.overbookedText : null,
      isMovable: rest.options.move,
      isInSeries: rest.seriesId !== null,
    }));
}
