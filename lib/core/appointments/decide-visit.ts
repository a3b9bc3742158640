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

export const mostVisitParts = 4;

/** One service of a visit, and who is to give it. */
export interface VisitPart {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly context: SchedulingContext;
}

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
 * professional for the whole visit is preferred, then as few changes as the order of the parts allows.
 */
export function decideVisit(
  parts: readonly VisitPart[],
  request: VisitRequest,
  nowMinute: number,
  policy: BookingPolicy = "client",
): Result<readonly BookingDecision[], BookingRefusal, VisitRefusal> {
  const ask: Asked = { request, nowMinute, policy };
  const [first] = parts;
  if (!first) return ok([]);
  const alone = { ...first, context: onlyWith(first.context, givesAll(parts)) };
  for (const decided of choices(alone, undefined, ask)) {
    if (!decided.ok) break;
    const { professionalId } = decided.value;
    const planned = planFrom(
      parts.map((part) => ({ ...part, professionalId })),
      undefined,
      ask,
    );
    if (planned.ok) return planned;
  }
  return planFrom(parts, undefined, ask);
}

type Asked = {
  readonly request: VisitRequest;
  readonly nowMinute: number;
  readonly policy: BookingPolicy;
};

type Planned = Result<readonly BookingDecision[], BookingRefusal, VisitRefusal>;

/** Those who may give every part; nobody where the parts name several. */
function givesAll(parts: readonly VisitPart[]): readonly string[] {
  const [first, ...others] = parts.map(givers);
  return (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
}

function givers({ professionalId, context }: VisitPart): readonly string[] {
  const ids = context.professionals.map((each) => each.professionalId);
  return professionalId === "any" ? ids : ids.filter((id) => id === professionalId);
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
): Planned {
  const [part, ...rest] = parts;
  if (!part) return ok([]);
  let refusal: Planned = fail("unknown_professional");
  for (const decided of choices(part, previous, ask)) {
    if (!decided.ok) {
      if (refusal.code === "unknown_professional") refusal = decided;
      continue;
    }
    const placed = decided.value;
    const left = rest.map((each) => ({
      ...each,
      context: withBooked(each.context, placed, each.serviceId === part.serviceId),
    }));
    const following = planFrom(left, placed, ask);
    if (following.ok) return ok([placed, ...following.value]);
    refusal = following;
  }
  return refusal;
}

/** What one part may be, the preferred first: whoever gave the part before, then others; then why nobody else can. */
function* choices(
  part: VisitPart,
  previous: BookingDecision | undefined,
  ask: Asked,
): Generator<Result<BookingDecision, BookingRefusal, VisitRefusal>> {
  const context = previous ? offTheGrid(part.context) : part.context;
  const decide = (professionalId: string, professionals = context.professionals) =>
    decideBooking(
      { ...context, professionals },
      { professionalId, ...placeOf(context, previous, professionalId, ask.request) },
      ask.nowMinute,
      ask.policy,
    );
  if (part.professionalId !== "any") {
    yield decide(part.professionalId);
    return;
  }
  let others = context.professionals;
  if (previous && others.some((each) => each.professionalId === previous.professionalId)) {
    yield decide(previous.professionalId);
    others = others.filter((each) => each.professionalId !== previous.professionalId);
  }
  for (;;) {
    const next = decide("any", others);
    yield next;
    if (!next.ok) return;
    others = others.filter((each) => each.professionalId !== next.value.professionalId);
  }
}

/** When and where a part begins. */
function placeOf(
  { rules }: SchedulingContext,
  previous: BookingDecision | undefined,
  professionalId: string,
  request: VisitRequest,
): VisitRequest {
  if (!previous) return request;
  const { siteId, endMinute, occupied } = previous;
  return previous.professionalId === professionalId
    ? { siteId, startMinute: occupied.endMinute + rules.bufferBeforeMinutes }
    : { siteId, startMinute: endMinute };
}

function offTheGrid(context: SchedulingContext): SchedulingContext {
  return { ...context, rules: { ...context.rules, stepMinutes: 1, packTightly: false } };
}
