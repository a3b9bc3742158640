import type { Place } from "./objections";

/**
 * Where appointments are packed tightly: whether that start is at an end of a free stretch, or whole steps from one with
 * as much left on both sides as another appointment needs. A stretch is of one local date, and free of busy time with
 * the buffers that have to lie between two appointments.
 */
export function isTight(startMinute: number, place: Place): boolean {
  const { attendance, context, schedule } = place;
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, stepMinutes } = context.rules;
  const duration = schedule.durationMinutes ?? durationMinutes;
  const needed = duration + bufferBeforeMinutes + bufferAfterMinutes;
  return [...attendance.byDate.values()].some((attended) => {
    const isFree = (minute: number) => attended.has(minute) && !isNearBusy(minute, place);
    if (!isFree(startMinute)) return false;
    const [before, after] = [countFree(startMinute, -1, isFree), countFree(startMinute, 1, isFree)];
    const left = after + 1 - duration;
    if (left < 0) return false;
    if (before === 0 || left === 0) return true;
    return (
      before >= needed && left >= needed && (before % stepMinutes === 0 || left % stepMinutes === 0)
    );
  });
}

function isNearBusy(minute: number, { schedule, context: { rules } }: Place): boolean {
  return schedule.busy.some(
    ({ startMinute, endMinute }) =>
      startMinute - rules.bufferAfterMinutes <= minute &&
      minute < endMinute + rules.bufferBeforeMinutes,
  );
}

/** How many free minutes follow one another from that one on, itself left out. */
function countFree(minute: number, way: 1 | -1, isFree: (minute: number) => boolean): number {
  let count = 0;
  while (isFree(minute + way * (count + 1))) count += 1;
  return count;
}
