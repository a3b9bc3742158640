import type { AgendaAppointment } from "@/components/agenda/agenda-event";
import type { AgendaListing } from "@/lib/appointments/load-agenda";
import { type AnswerFacts, clientAnswer } from "@/lib/core/appointments/client-answer";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { formatTime } from "@/lib/format/date-time";
import { answeredAt } from "./answered-at";

type Look = {
  /** Empty: every status. */
  readonly statuses: readonly AppointmentStatus[];
  readonly locale: string;
  readonly timeZone: string;
};

/** Appointments as they are sent to the calendar: those in the chosen states. */
export function agendaAppointments(
  appointments: readonly AgendaListing[],
  look: Look,
): readonly AgendaAppointment[] {
  return appointments
    .filter(({ status }) => look.statuses.length === 0 || look.statuses.includes(status))
    .map(({ id, start, end, status, version, client, service, professional, ...rest }) => ({
      ...{ id, start, end, status, version },
      timeText: formatTime(Date.parse(start), look.locale, look.timeZone),
      professionalId: professional.id,
      clientName: client.name,
      serviceName: service.name,
      ...saidOf({ ...rest, status }, look),
      ...(rest.overbooked ? { isOverbooked: true } : {}),
      ...(rest.options.move
        ? { isMovable: true, ...(rest.isGroup ? {} : { isResizable: true }) }
        : {}),
      ...(rest.bufferBefore > 0 ? { bufferBefore: rest.bufferBefore } : {}),
      ...(rest.bufferAfter > 0 ? { bufferAfter: rest.bufferAfter } : {}),
      ...(rest.seriesId === null ? {} : { isInSeries: true }),
    }));
}

function saidOf(facts: AnswerFacts, { locale, timeZone }: Look): Pick<AgendaAppointment, "said"> {
  const answer = clientAnswer(facts);
  return answer ? { said: [answer.said, answeredAt(answer, locale, timeZone)] } : {};
}
