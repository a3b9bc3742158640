import type { BookingPolicy } from "../appointments/decide-booking";
import type { VisitPart } from "../appointments/decide-visit";
import { minutesPerDay } from "../time/civil";
import { offerVisits, type VisitSlot } from "./offer-visits";

/** The first start in the range of the first part at which several services fit one after the other. */
export function firstVisit(
  parts: readonly VisitPart[],
  nowMinute: number,
  policy: BookingPolicy = "client",
): VisitSlot | undefined {
  const [first, ...others] = parts;
  if (!first) return undefined;
  const { startMinute, endMinute } = first.context.range;
  for (let from = Math.max(startMinute, nowMinute); from < endMinute; from += stretchMinutes) {
    const range = { startMinute: from, endMinute: Math.min(from + stretchMinutes, endMinute) };
    const there = { ...first, context: { ...first.context, range } };
    const [found] = offerVisits([there, ...others], nowMinute, policy);
    if (found) return found;
  }
  return undefined;
}

/** Most first starts are near, and each one more costs a plan of the whole visit. */
const stretchMinutes = 3 * minutesPerDay;
