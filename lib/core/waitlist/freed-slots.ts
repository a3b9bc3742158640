import { occupiedInterval, type SchedulingContext } from "../scheduling/context";
import { offerSlots } from "../scheduling/offer-slots";
import { type Interval, overlaps } from "../time/interval";
import { daysInterval, localDateOf } from "../time/zone";
import type { PlacedSlot } from "./wish";

/** A stretch in which something became free. */
export interface Freed extends Interval {
  /** Null: of anybody. */
  readonly professionalId: string | null;
}

/** Which starts have to be looked at: those of its days, from now on, and who began before and lasts into it. */
export function startsAround(freed: Interval, nowMinute: number, timeZone: string): Interval {
  const from = localDateOf(freed.startMinute - longestBeforeMinutes, timeZone);
  const days = daysInterval(from, localDateOf(freed.endMinute, timeZone), timeZone);
  const startMinute = Math.max(days.startMinute, nowMinute);
  return { startMinute, endMinute: Math.max(days.endMinute, startMinute) };
}

/** More than the longest services with their buffers last. */
const longestBeforeMinutes = 8 * 60;

/** What a client of the context's level may book now and could not, all of it, while that stretch was taken. */
export function freedSlots(
  context: SchedulingContext,
  freed: Freed,
  nowMinute: number,
): readonly PlacedSlot[] {
  return offerSlots(context, nowMinute).flatMap((slot): PlacedSlot[] => {
    const { professionalId, siteId, startMinute, endMinute } = slot;
    if (freed.professionalId !== null && freed.professionalId !== professionalId) return [];
    const taken = occupiedInterval(startMinute, endMinute - startMinute, context.rules);
    if (!overlaps(taken, freed)) return [];
    const schedule = context.professionals.find(
      (each) => each.professionalId === professionalId && (each.siteId ?? null) === siteId,
    );
    return [{ ...slot, timeZone: schedule?.timeZone ?? context.timeZone }];
  });
}
