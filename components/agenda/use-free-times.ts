"use client";

import { useEffect, useState } from "react";
import type { ActionState } from "@/lib/core/action-state";
import type { LocalDate } from "@/lib/core/time/civil";
import type { Alternative } from "./alternatives";

export type FreeTimesQuery = {
  readonly serviceId: string;
  readonly professionalId: string;
  readonly date: LocalDate;
  /** An appointment that is being moved: its own time counts as free. */
  readonly exceptAppointmentId?: string;
  /** Who it is for, and which rules of priority were ticked: what is kept for them is free to them. */
  readonly clientId?: string;
  readonly declared?: readonly string[];
  /** Left out: as long as the service takes, or as what is moved. */
  readonly durationMinutes?: number | undefined;
};

/** The gate's action with the tenant's address bound. */
export type FindFreeTimes = (
  previous: null,
  query: FreeTimesQuery,
) => Promise<ActionState<{ readonly slots: readonly Alternative[] }>>;

/** The free starts of a day; null while they are looked for. A late answer to an older question is dropped. */
export function useFreeTimes(
  find: FindFreeTimes,
  { serviceId, professionalId, date, exceptAppointmentId }: FreeTimesQuery,
): readonly Alternative[] | null {
  const [found, setFound] = useState<readonly Alternative[] | null>(null);

  useEffect(() => {
    let isCurrent = true;
    setFound(null);
    if (!serviceId || !date) return;
    const except = exceptAppointmentId ? { exceptAppointmentId } : {};
    find(null, { serviceId, professionalId, date, ...except }).then((answer) => {
      if (isCurrent) setFound(answer.ok ? answer.value.slots : []);
    });
    return () => {
      isCurrent = false;
    };
  }, [find, serviceId, professionalId, date, exceptAppointmentId]);

  return found;
}
