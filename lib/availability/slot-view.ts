import type { Slot } from "@/lib/core/scheduling/offer-slots";
import { toIso } from "@/lib/core/time/iso";

/** A start that can be booked now, as it goes over the wire: ISO 8601 with the offset of its place's zone. */
export type SlotView = {
  readonly start: string;
  readonly end: string;
  readonly professionalId: string;
  /** Null is the tenant's main place. */
  readonly siteId: string | null;
  /** Of a service that clients share: how many may still come. */
  readonly seatsLeft?: number;
};

type Sites = ReadonlyMap<string, { readonly timeZone: string }>;

/** Slots come sorted, so that professionals with the same start share its text. */
export function slotViews(
  slots: readonly Slot[],
  timeZone: string,
  sites: Sites = new Map(),
): SlotView[] {
  const textsByZone = new Map<string, Map<number, string>>();
  const textOf = (minute: number, zone: string): string => {
    let texts = textsByZone.get(zone);
    if (!texts) {
      texts = new Map();
      textsByZone.set(zone, texts);
    }
    let text = texts.get(minute);
    if (text === undefined) {
      text = toIso(minute, zone);
      texts.set(minute, text);
    }
    return text;
  };
  return slots.map(({ startMinute, endMinute, professionalId, siteId, seatsLeft }) => {
    const zone = (siteId === null ? undefined : sites.get(siteId)?.timeZone) ?? timeZone;
    const view = {
      start: textOf(startMinute, zone),
      end: textOf(endMinute, zone),
      professionalId,
      siteId,
    };
    return seatsLeft === undefined ? view : { ...view, seatsLeft };
  });
}
