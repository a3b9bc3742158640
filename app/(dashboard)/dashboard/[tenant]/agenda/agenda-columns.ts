import type { AgendaColumn, AgendaPerson } from "@/components/agenda/agenda-event";
import type { DateRange } from "@/components/agenda/agenda-query";
import type { Agenda } from "@/lib/appointments/load-agenda";
import { agendaShades, type ShadeLabels } from "./agenda-shades";

/** A column for each professional, those first who attend or have somebody on that day. */
export function agendaColumns(
  agenda: Agenda,
  people: readonly AgendaPerson[],
  dates: DateRange,
  showsFree: boolean,
  labels: ShadeLabels,
): readonly AgendaColumn[] {
  const busy = new Set([
    ...agenda.open.map(({ professionalId }) => professionalId),
    ...agenda.appointments.map(({ professional }) => professional.id),
  ]);
  const isBusy = ({ id }: AgendaPerson) => busy.has(id);
  return [...people.filter(isBusy), ...people.filter((person) => !isBusy(person))].map(
    (person) => ({
      person,
      shades: agendaShades(ofOne(agenda, person), dates, showsFree, labels),
    }),
  );
}

/** The agenda as if nobody else were on the screen. */
function ofOne(agenda: Agenda, { id }: AgendaPerson): Agenda {
  const isTheirs = ({ professionalId }: { readonly professionalId: string | null }) =>
    professionalId === id || professionalId === null;
  return {
    ...agenda,
    professionals: agenda.professionals.filter((each) => each.id === id),
    open: agenda.open.filter(isTheirs),
    openings: agenda.openings.filter(isTheirs),
    timeOff: agenda.timeOff.filter(isTheirs),
    specialDays: agenda.specialDays.filter(isTheirs),
    holds: agenda.holds.filter(isTheirs),
    reserved: agenda.reserved.filter(isTheirs),
    taken: agenda.taken.filter(isTheirs),
    appointments: agenda.appointments.filter(({ professional }) => professional.id === id),
  };
}
