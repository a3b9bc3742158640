import type { ProfessionalSchedule, ServiceRules } from "../../../lib/core/scheduling/context";
import type { Interval } from "../../../lib/core/time/interval";
import type { Attendance } from "./attendance";
import type { Place } from "./place";

/**
 * Where appointments are packed tightly: whether that start is at an end of a free stretch, or whole steps from one with
 * as much left on both sides as another appointment needs.
 */
export function isTight(startMinute: number, { schedule, context, stretches }: Place): boolean {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, stepMinutes } = context.rules;
  const duration = schedule.durationMinutes ?? durationMinutes;
  const needed = duration + bufferBeforeMinutes + bufferAfterMinutes;
  return stretches.some((stretch) => {
    const before = startMinute - stretch.startMinute;
    const after = stretch.endMinute - (startMinute + duration);
    if (before < 0 || after < 0) return false;
    if (before === 0 || after === 0) return true;
    const isStepsAway = before % stepMinutes === 0 || after % stepMinutes === 0;
    return isStepsAway && before >= needed && after >= needed;
  });
}

/**
 * Minutes that follow one another, attended on one local date and free of busy time with the buffers that have to lie
 * between two appointments.
 */
export function freeStretches(
  { byDate }: Attendance,
  { busy }: ProfessionalSchedule,
  { bufferBeforeMinutes, bufferAfterMinutes }: ServiceRules,
): Interval[] {
  const isNearBusy = (minute: number) =>
    busy.some(
      ({ startMinute, endMinute }) =>
        startMinute - bufferAfterMinutes <= minute && minute < endMinute + bufferBeforeMinutes,
    );
  return [...byDate.values()].flatMap((attended) => {
    const free = new Set([...attended].filter((minute) => !isNearBusy(minute)));
    const firsts = [...free].filter((minute) => !free.has(minute - 1));
    return firsts.map((startMinute) => {
      let endMinute = startMinute;
      while (free.has(endMinute)) endMinute += 1;
      return { startMinute, endMinute };
    });
  });
}
