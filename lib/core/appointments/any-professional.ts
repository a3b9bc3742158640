import type { ProfessionalSchedule } from "../scheduling/context";
import { intersect, totalMinutes } from "../time/interval";
import { daysInterval, localDateOf } from "../time/zone";

/** In which order professionals are asked when any will do: the freest on that local day first. */
export function byFewestBusyMinutes(
  professionals: readonly ProfessionalSchedule[],
  startMinute: number,
  timeZone: string,
): readonly ProfessionalSchedule[] {
  const date = localDateOf(startMinute, timeZone);
  const day = [daysInterval(date, date, timeZone)];
  return professionals
    .map((professional) => ({
      professional,
      busyMinutes: totalMinutes(intersect(professional.busy, day)),
    }))
    .sort((a, b) => a.busyMinutes - b.busyMinutes)
    .map(({ professional }) => professional);
}
