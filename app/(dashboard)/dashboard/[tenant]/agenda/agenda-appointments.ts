import type { AgendaAppointment, AgendaPerson } from "@/components/agenda/agenda-event";
import type { AgendaListing } from "@/lib/appointments/load-agenda";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
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
  appointments: readonly AgendaListing[],
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
      serviceName: service.name,
      statusText: look.statusText(status),
      overbookedText: rest.overbooked ? look.overbookedText : null,
      isMovable: rest.options.move,
      isResizable: rest.options.move && !rest.isGroup,
      bufferBefore: rest.bufferBefore,
      bufferAfter: rest.bufferAfter,
      isInSeries: rest.seriesId !== null,
    }));
}
