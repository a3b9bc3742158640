import type { BookingDecision, BookingPolicy } from "../appointments/decide-booking";
import { decideVisit, type VisitPart } from "../appointments/decide-visit";
import type { Interval } from "../time/interval";
import { offerSlots } from "./offer-slots";

/** A start at which several services fit one after the other, and how. */
export interface VisitSlot extends Interval {
  readonly siteId: string | null;
  readonly parts: readonly BookingDecision[];
}

/**
 * Every start at which the whole sequence fits, sorted: those of the first part's slots at which `decideVisit` says yes.
 * Once for each place. All contexts have the same range.
 */
export function offerVisits(
  parts: readonly VisitPart[],
  nowMinute: number,
  policy: BookingPolicy = "client",
): VisitSlot[] {
  const [first] = parts;
  if (!first) return [];
  const seen = new Set<string>();
  const visits: VisitSlot[] = [];
  for (const { professionalId, startMinute, siteId } of offerSlots(first.context, nowMinute)) {
    const isAsked = first.professionalId === "any" || first.professionalId === professionalId;
    const key = `${startMinute} ${siteId}`;
    if (!isAsked || seen.has(key)) continue;
    seen.add(key);
    const planned = decideVisit(parts, { startMinute, siteId }, nowMinute, policy);
    if (!planned.ok) continue;
    const endMinute = planned.value.at(-1)?.endMinute ?? startMinute;
    visits.push({ startMinute, endMinute, siteId, parts: planned.value });
  }
  return visits;
}
