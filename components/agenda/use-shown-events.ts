"use client";

import { useMemo } from "react";
import type { AgendaAppointment } from "./agenda-event";
import { type AgendaQuery, type AgendaView, agendaSearch } from "./agenda-query";

/** Appointments with their addresses; cancelled ones only in the list, or where they are asked for. */
export function useShownEvents(
  query: AgendaQuery,
  view: AgendaView,
  appointments: readonly AgendaAppointment[],
) {
  return useMemo(() => {
    const leavesOutCancelled = view !== "list" && query.statuses.length === 0;
    // Put together once: of a heavy day there are hundreds.
    const here = agendaSearch(query);
    return appointments
      .filter(({ status }) => !leavesOutCancelled || status !== "cancelled")
      .map((appointment) => ({
        ...appointment,
        href: `${here}&appointment=${appointment.id}`,
      }));
  }, [query, view, appointments]);
}
