import type { SchedulingContext } from "../scheduling/context";
import { type BookingDecision, type BookingPolicy, decideBooking } from "./decide-booking";

/** One service of a visit, and who is to give it. */
export interface VisitPart {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly context: SchedulingContext;
}

type Placed = Pick<BookingDecision, "professionalId" | "siteId" | "endMinute" | "occupied">;

/** Whether the parts from `index` on could follow what was placed before them. */
export type VisitReach = (index: number, previous: Placed) => boolean;

/**
 * Tells early where a visit leads nowhere, each part looked at by itself and each time once: what it rules out cannot
 * be, since a visit only makes its own professionals and rooms busier. Keeps a search through 25 professionals short.
 */
export function visitReach(
  parts: readonly VisitPart[],
  nowMinute: number,
  policy: BookingPolicy,
): VisitReach {
  const open = parts.map((part) => ({ givers: givers(part), context: offTheGrid(part.context) }));
  const decisions = new Map<string, BookingDecision | null>();
  const beginners = new Map<string, readonly string[]>();

  /** Whether the rest can follow a part that somebody gives then. */
  function leadsOn(index: number, giver: string, siteId: string | null, startMinute: number) {
    const key = `${index} ${giver} ${siteId} ${startMinute}`;
    let decision = decisions.get(key);
    if (decision === undefined) {
      const request = { professionalId: giver, siteId, startMinute };
      const context = open[index]?.context;
      const decided = context && decideBooking(context, request, nowMinute, policy);
      decision = decided?.ok ? decided.value : null;
      decisions.set(key, decision);
    }
    return decision !== null && reaches(index + 1, decision);
  }

  /** Who may begin a part then; two are enough to know, since one may be whoever came before. */
  function beginnersAt(index: number, siteId: string | null, startMinute: number) {
    const key = `${index} ${siteId} ${startMinute}`;
    const before = beginners.get(key);
    if (before) return before;
    const found: string[] = [];
    for (const giver of open[index]?.givers ?? []) {
      if (found.length < 2 && leadsOn(index, giver, siteId, startMinute)) found.push(giver);
    }
    beginners.set(key, found);
    return found;
  }

  function reaches(index: number, previous: Placed): boolean {
    const next = open[index];
    if (!next) return true;
    const { professionalId, siteId, endMinute } = previous;
    if (next.givers.includes(professionalId)) {
      const startMinute = startAfter(next.context, previous, professionalId);
      if (leadsOn(index, professionalId, siteId, startMinute)) return true;
    }
    return beginnersAt(index, siteId, endMinute).some((giver) => giver !== professionalId);
  }

  return reaches;
}

export function givers({ professionalId, context }: VisitPart): readonly string[] {
  const ids = [...new Set(context.professionals.map((each) => each.professionalId))];
  return professionalId === "any" ? ids : ids.filter((id) => id === professionalId);
}

/** When the next part begins: with the same professional after the buffers between them, with another one at once. */
export function startAfter(
  { rules }: SchedulingContext,
  { professionalId, endMinute, occupied }: Placed,
  next: string,
): number {
  return next === professionalId ? occupied.endMinute + rules.bufferBeforeMinutes : endMinute;
}

/** Later parts begin when the one before them ends, whatever their own grid. */
export function offTheGrid(context: SchedulingContext): SchedulingContext {
  return { ...context, rules: { ...context.rules, stepMinutes: 1, packTightly: false } };
}
