import type { LocalDate } from "@/lib/core/time/civil";
import { localDateOf, minuteOfDayAt } from "@/lib/core/time/zone";

/** A free start, ready to be shown: its instant and the wall clock of the tenant. */
export type FreeTime = {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly minuteOfDay: number;
  readonly professionalId: string;
  /** Of a service that clients share: how many may still come. */
  readonly seatsLeft?: number;
};

export type FreeDays = ReadonlyMap<LocalDate, readonly FreeTime[]>;

type OfferedSlot = {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly professionalId: string;
  readonly seatsLeft?: number;
};

/** Slots by the day of their place, in order; a start that several professionals offer appears once. */
export function freeDays(slots: readonly OfferedSlot[], timeZone: string): FreeDays {
  const days = new Map<LocalDate, FreeTime[]>();
  let last = Number.NaN;
  for (const slot of slots) {
    if (slot.startMinute === last) continue;
    last = slot.startMinute;
    const date = localDateOf(slot.startMinute, timeZone);
    const times = days.get(date) ?? [];
    times.push({ ...slot, minuteOfDay: minuteOfDayAt(slot.startMinute, timeZone) });
    days.set(date, times);
  }
  return days;
}
