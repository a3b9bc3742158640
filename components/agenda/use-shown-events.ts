"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AgendaAppointment, AgendaEvent, AgendaPerson } from "./agenda-event";
import { type AgendaQuery, type AgendaView, agendaSearch } from "./agenda-query";

type Shown = {
  readonly query: AgendaQuery;
  readonly view: AgendaView;
  readonly appointments: readonly AgendaAppointment[];
  readonly people: readonly AgendaPerson[];
};

/** Appointments with their addresses; cancelled ones only in the list, or where they are asked for. */
export function useShownEvents({ query, view, appointments, people }: Shown) {
  const [t, to] = [useTranslations("agenda"), useTranslations("overbook")];
  const tv = useTranslations("agendaView");
  return useMemo(() => {
    const leavesOutCancelled = view !== "list" && query.statuses.length === 0;
    // Put together once: of a heavy day there are hundreds.
    const here = agendaSearch(query);
    const personOf = new Map(people.map((person) => [person.id, person]));
    return appointments
      .filter(({ status }) => !leavesOutCancelled || status !== "cancelled")
      .map(
        ({ isOverbooked, said, ...appointment }): AgendaEvent => ({
          ...usual,
          ...appointment,
          person: personOf.get(appointment.professionalId) ?? null,
          statusText: t(`status.${appointment.status}`),
          overbookedText: isOverbooked ? to("tag") : null,
          answer: said
            ? { said: said[0], text: tv(`answered.${said[0]}`, { when: said[1] }) }
            : null,
          href: `${here}&appointment=${appointment.id}`,
        }),
      );
  }, [query, view, appointments, people, t, to, tv]);
}

/** Of what is left out of an appointment. */
const usual = {
  isMovable: false,
  isResizable: false,
  isInSeries: false,
  bufferBefore: 0,
  bufferAfter: 0,
};
