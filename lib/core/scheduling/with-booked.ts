import type { Interval } from "../time/interval";
import type { ProfessionalSchedule, SchedulingContext } from "./context";

/** A place in the agenda that was decided on and is not written yet. */
export interface Placed {
  readonly professionalId: string;
  readonly resourceId: string | null;
  readonly sessionId: string | null;
  readonly startMinute: number;
  readonly occupied: Interval;
}

/**
 * The context as it is once something decided on is booked: what is decided next in the same transaction sees it.
 * `isSameService` says whether it counts for the maxima of the context's service.
 */
export function withBooked(
  context: SchedulingContext,
  placed: Placed,
  isSameService: boolean,
): SchedulingContext {
  // Who joins a session takes neither the professional's time nor a room again.
  if (placed.sessionId !== null) return context;
  const { occupied } = placed;
  return {
    ...context,
    professionals: context.professionals.map((each) =>
      each.professionalId === placed.professionalId ? busier(each, placed, isSameService) : each,
    ),
    ...(context.resources
      ? {
          resources: context.resources.map((each) =>
            each.resourceId === placed.resourceId
              ? { ...each, busy: [...each.busy, occupied].sort(byStart) }
              : each,
          ),
        }
      : {}),
  };
}

function busier(
  schedule: ProfessionalSchedule,
  { occupied, startMinute }: Placed,
  isSameService: boolean,
): ProfessionalSchedule {
  const { bookedStarts = [] } = schedule;
  return {
    ...schedule,
    busy: [...schedule.busy, occupied].sort(byStart),
    ...(isSameService ? { bookedStarts: [...bookedStarts, startMinute] } : {}),
  };
}

function byStart(a: Interval, b: Interval): number {
  return a.startMinute - b.startMinute;
}
