import type { Slot } from "../scheduling/offer-slots";

/**
 * The slots nearest in time to what somebody wanted, sorted by start: those of the same professional first,
 * others only to make up the count. Where any professional would do, each start is named once.
 */
export function nearestAlternatives(
  slots: readonly Slot[],
  wanted: { readonly professionalId: string | "any"; readonly startMinute: number },
  count = 3,
): readonly Slot[] {
  const nearest = [...slots].sort(
    (a, b) =>
      Math.abs(a.startMinute - wanted.startMinute) - Math.abs(b.startMinute - wanted.startMinute),
  );
  const preferred =
    wanted.professionalId === "any"
      ? onePerStart(nearest)
      : samePersonFirst(nearest, wanted.professionalId);
  return preferred.slice(0, count).sort((a, b) => a.startMinute - b.startMinute);
}

function onePerStart(slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<number>();
  return slots.filter(({ startMinute }) => !seen.has(startMinute) && seen.add(startMinute));
}

function samePersonFirst(slots: readonly Slot[], professionalId: string): readonly Slot[] {
  const same = slots.filter((slot) => slot.professionalId === professionalId);
  return [...same, ...slots.filter((slot) => slot.professionalId !== professionalId)];
}
