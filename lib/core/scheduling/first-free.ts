import { decideBooking } from "../appointments/decide-booking";
import { minutesPerDay, type Weekday, weekdayOfDay } from "../time/civil";
import { localDayOf, minuteOfDayAt } from "../time/zone";
import type { SchedulingContext } from "./context";
import { offerSlots, type Slot } from "./offer-slots";

/** Which starts would do, on the wall clock of their place. */
export interface WantedStarts {
  /** Left out: any. */
  readonly weekdays?: readonly Weekday[] | undefined;
  /** The first minute of the day that would do. */
  readonly fromMinuteOfDay?: number | undefined;
  /** The first minute of the day that is too late. */
  readonly toMinuteOfDay?: number | undefined;
}

/**
 * The first slot of the context's range that a client may book at that moment and that is wanted. Of several
 * professionals at one start it names whom booking would choose.
 */
export function firstFree(
  context: SchedulingContext,
  nowMinute: number,
  wanted: WantedStarts = {},
): Slot | undefined {
  const { startMinute, endMinute } = context.range;
  for (let from = Math.max(startMinute, nowMinute); from < endMinute; from += stretchMinutes) {
    const range = { startMinute: from, endMinute: Math.min(from + stretchMinutes, endMinute) };
    const found = offerSlots({ ...context, range }, nowMinute).find((slot) =>
      isWanted(slot, context, wanted),
    );
    if (found) return withWhomBookingChooses(found, context, nowMinute);
  }
  return undefined;
}

/** Most first slots are near: a stretch is cheap, and only who has none for long pays for the whole horizon. */
const stretchMinutes = 14 * minutesPerDay;

function isWanted(
  slot: Slot,
  { timeZone, professionals }: SchedulingContext,
  { weekdays, fromMinuteOfDay = 0, toMinuteOfDay = minutesPerDay }: WantedStarts,
): boolean {
  const schedule = professionals.find(
    (each) => each.professionalId === slot.professionalId && (each.siteId ?? null) === slot.siteId,
  );
  const zone = schedule?.timeZone ?? timeZone;
  const minuteOfDay = minuteOfDayAt(slot.startMinute, zone);
  if (minuteOfDay < fromMinuteOfDay || minuteOfDay >= toMinuteOfDay) return false;
  return !weekdays || weekdays.includes(weekdayOfDay(localDayOf(slot.startMinute, zone)));
}

function withWhomBookingChooses(slot: Slot, context: SchedulingContext, nowMinute: number): Slot {
  const { startMinute, siteId } = slot;
  const decided = decideBooking(context, { professionalId: "any", startMinute, siteId }, nowMinute);
  if (!decided.ok) return slot;
  const { professionalId, endMinute } = decided.value;
  return { ...slot, professionalId, endMinute };
}
