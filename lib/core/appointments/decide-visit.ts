import { fail, ok, type Result } from "../result";
import type { SchedulingContext } from "../scheduling/context";
import { withBooked } from "../scheduling/with-booked";
import {
  type BookingDecision,
  type BookingPolicy,
  type BookingRefusal,
  decideBooking,
  type ReservedDetail,
} from "./decide-booking";
import {
  givers,
  offTheGrid,
  startAfter,
  type VisitPart,
  type VisitReach,
  visitReach,
} from "./visit-reach";

export type { VisitPart };

export const mostVisitParts = 4;

/** Where professionals and rooms of one visit get in each other's way, not every way around them is tried. */
const mostTries = 500;

export interface VisitRequest {
  readonly startMinute: number;
  /** Where the whole visit is; null is the tenant's main place. Left out: wherever it is free. */
  readonly siteId?: string | null;
}

/** Of the part that stands in the way: the one that came furthest. */
export type VisitRefusal = ReservedDetail | undefined;

/**
 * Whether several services fit one after the other, all at one place, and with whom. Each begins when the one before it
 * ends, whatever its own grid; with the same professional after the buffers between them. Where anybody will do, one
 * professional for the whole visit is preferred, then as few changes as the order of the parts allows. `reach` may be
 * kept for other starts of the same visit.
 */
export function decideVisit(
  parts: readonly VisitPart[],
  request: VisitRequest,
  nowMinute: number,
  policy: BookingPolicy = "client",
  reach: VisitReach = visitReach(parts, nowMinute, policy),
): Result<readonly BookingDecision[], BookingRefusal, VisitRefusal> {
  const ask: Omit<Asked, "tries"> = { request, nowMinute, policy, reach };
  const [first] = parts;
  if (!first) return ok([]);
  const alone = { ...first, context: onlyWith(first.context, givesAll(parts)) };
  for (const decided of choices(alone, undefined, { ...ask, tries: { left: mostTries } })) {
    if (!decided.ok) break;
    const { professionalId } = decided.value;
    const planned = planFrom(
      parts.map((part) => ({ ...part, professionalId })),
      undefined,
      { ...ask, tries: { left: mostTries } },
    );
    if (planned.ok) return planned;
  }
  return planFrom(parts, undefined, { ...ask, tries: { left: mostTries } });
}

type Asked = {
  readonly request: VisitRequest;
  readonly nowMinute: number;
  readonly policy: BookingPolicy;
  readonly reach: VisitReach;
  readonly tries: { left: number };
};

type Planned = Result<readonly BookingDecision[], BookingRefusal, VisitRefusal>;

/** Those who may give every part; nobody where the parts name several. */
function givesAll(parts: readonly VisitPart[]): readonly string[] {
  const [first, ...others] = parts.map(givers);
  return (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
}

function onlyWith(context: SchedulingContext, ids: readonly string[]): SchedulingContext {
  const professionals = context.professionals.filter((each) => ids.includes(each.professionalId));
  return { ...context, professionals };
}

/** The first plan that works, tried in the order of preference, part by part. */
function planFrom(
  parts: readonly VisitPart[],
  previous: BookingDecision | undefined,
  ask: Asked,
  index = 0,
): Planned {
  const [part, ...rest] = parts;
  if (!part) return ok([]);
  let refusal: Planned = fail("unknown_professional");
  for (const decided of choices(part, previous, ask)) {
    if (!decided.ok) {
      if (refusal.code === "unknown_professional") refusal = decided;
      continue;
    }
    const isFirst = refusal.code === "unknown_professional";
    // What leads nowhere is followed once, for the reason.
    if (!isFirst && !ask.reach(index + 1, decided.value)) continue;
    const following = planFrom(
      afterPlacing(rest, part, decided.value),
      decided.value,
      ask,
      index + 1,
    );
    if (following.ok) return ok([decided.value, ...following.value]);
    refusal = following;
  }
  return refusal;
}

function afterPlacing(
  rest: readonly VisitPart[],
  part: VisitPart,
  placed: BookingDecision,
): readonly VisitPart[] {
  return rest.map((each) => ({
    ...each,
    context: withBooked(each.context, placed, each.serviceId === part.serviceId),
  }));
}

/** What one part may be, the preferred first: whoever gave the part before, then others; then why nobody else can. */
function* choices(
  part: VisitPart,
  previous: BookingDecision | undefined,
  ask: Asked,
): Generator<Result<BookingDecision, BookingRefusal, VisitRefusal>> {
  const context = previous ? offTheGrid(part.context) : part.context;
  const decide = (professionalId: string, professionals = context.professionals) => {
    ask.tries.left -= 1;
    return decideBooking(
      { ...context, professionals },
      { professionalId, ...placeOf(context, previous, professionalId, ask.request) },
      ask.nowMinute,
      ask.policy,
    );
  };
  if (part.professionalId !== "any") {
    yield decide(part.professionalId);
    return;
  }
  let others = context.professionals;
  if (previous && others.some((each) => each.professionalId === previous.professionalId)) {
    yield decide(previous.professionalId);
    others = others.filter((each) => each.professionalId !== previous.professionalId);
  }
  while (ask.tries.left > 0) {
    const next = decide("any", others);
    yield next;
    if (!next.ok) return;
    others = others.filter((each) => each.professionalId !== next.value.professionalId);
  }
}

/** When and where a part begins. */
function placeOf(
  context: SchedulingContext,
  previous: BookingDecision | undefined,
  professionalId: string,
  request: VisitRequest,
): VisitRequest {
  if (!previous) return request;
  return { siteId: previous.siteId, startMinute: startAfter(context, previous, professionalId) };
}
