import type { Slot } from "@/lib/core/scheduling/offer-slots";
import { toIso } from "@/lib/core/time/iso";

/** A start that can be booked now, as it goes over the wire: ISO 8601 with the offset of the tenant's zone. */
export type SlotView = {
  readonly start: string;
  readonly end: string;
  readonly professionalId: string;
};

/** Slots come sorted, so that professionals with the same start share its text. */
export function slotViews(slots: readonly Slot[], timeZone: string): SlotView[] {
  const iso = new Map<number, string>();
  const textOf = (minute: number): string => {
    const known = iso.get(minute);
    if (known !== undefined) return known;
    const text = toIso(minute, timeZone);
    iso.set(minute, text);
    return text;
  };
  return slots.map((slot) => ({
    start: textOf(slot.startMinute),
    end: textOf(slot.endMinute),
    professionalId: slot.professionalId,
  }));
}
