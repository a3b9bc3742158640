import type { BookingDecision, BookingPolicy } from "../appointments/decide-booking";
import { decideVisit, type VisitPart } from "../appointments/decide-visit";
import { visitReach } from "../appointments/visit-reach";
import type { Interval } from "../time/interval";
import { occupiedInterval } from "./context";
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
  const reach = visitReach(parts, nowMinute, policy);
  const tried = new Set<string>();
  const visits: VisitSlot[] = [];
  for (const slot of offerSlots(first.context, nowMinute)) {
    const { professionalId, startMinute, siteId } = slot;
    const isAsked = first.professionalId === "any" || first.professionalId === professionalId;
    const key = `${startMinute} ${siteId}`;
    if (!isAsked || tried.has(key) || !reach(1, { ...slot, occupied: occupiedBy(slot, first) })) {
      continue;
    }
    tried.add(key);
    const planned = decideVisit(parts, { startMinute, siteId }, nowMinute, policy, reach);
    if (!planned.ok) continue;
    const endMinute = planned.value.at(-1)?.endMinute ?? startMinute;
    visits.push({ startMinute, endMinute, siteId, parts: planned.value });
  }
  return visits;
}

function occupiedBy({ startMinute, endMinute }: Interval, { context }: VisitPart): Interval {
  return occupiedInterval(startMinute, endMinute - startMinute, context.rules);
}
