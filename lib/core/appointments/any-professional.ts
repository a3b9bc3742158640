import type { ProfessionalSchedule, SchedulingContext } from "../scheduling/context";
import { zoneOf } from "../scheduling/question";
import { daysInterval, localDateOf } from "../time/zone";

/**
 * In which order professionals are asked when any will do: who has the fewest appointments on that local day (of any
 * service, those that touch it) comes first, then who has been idle longest (whose last appointment that began before
 * the start ended earliest, or who had none), then the order of the context.
 */
export function byFewestAppointments(
  schedules: readonly ProfessionalSchedule[],
  startMinute: number,
  context: SchedulingContext,
): readonly ProfessionalSchedule[] {
  return schedules
    .map((schedule) => ({ schedule, ...loadOf(schedule, startMinute, zoneOf(schedule, context)) }))
    .sort((a, b) => a.appointments - b.appointments || compare(a.idleSince, b.idleSince))
    .map(({ schedule }) => schedule);
}

function loadOf(schedule: ProfessionalSchedule, startMinute: number, timeZone: string) {
  const date = localDateOf(startMinute, timeZone);
  const day = daysInterval(date, date, timeZone);
  let appointments = 0;
  let idleSince = Number.NEGATIVE_INFINITY;
  for (const busy of schedule.busy) {
    if (busy.endMinute <= day.startMinute || busy.startMinute >= day.endMinute) continue;
    appointments += 1;
    if (busy.startMinute < startMinute) idleSince = Math.max(idleSince, busy.endMinute);
  }
  return { appointments, idleSince };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
