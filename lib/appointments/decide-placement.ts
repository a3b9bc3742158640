import type { TenantScope } from "@/db/scope";
import type { DayContexts } from "@/lib/availability/reads";
import {
  type BookingDecision,
  type BookingPolicy,
  type BookingRefusal,
  decideBooking,
  type ReservedDetail,
} from "@/lib/core/appointments/decide-booking";
import { fail, ok, type Result } from "@/lib/core/result";
import { type Actor, can } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";

/** Why an appointment cannot stand where it was asked, booked or moved; texts are in messages/errors. */
export type PlacementCode =
  | Exclude<BookingRefusal, "unknown_professional">
  /** Somebody of the list whom the tenant does not have, or no longer. */
  | "client_gone"
  | "forbidden"
  | "group_length_fixed"
  | "not_found"
  | "overbook_limit_reached"
  | "professional_unavailable";

export type Asked = {
  readonly professionalId: string | "any";
  readonly startMinute: number;
  /** Null is the tenant's main place; left out: wherever it is free. */
  readonly siteId?: string | null | undefined;
  /** For the team: also outside of working time. */
  readonly outsideHours?: boolean | undefined;
  /** For who may: on top of another where the time is taken. */
  readonly overbook?: boolean | undefined;
};

/** Where an appointment will stand. `mostLanes` is null unless it is overbooked. */
export type PlacementDecision = BookingDecision & {
  readonly mostLanes: number | null;
  /** The team insists: the service's maxima do not hold. */
  readonly insists: boolean;
};

/** Detail of `reserved_for_priority`: for whom the time is kept, and from when on everybody may book it (ISO 8601). */
export type ReservedFor = { readonly levelName: string; readonly until: string };

/** What must be read to decide. Where anybody will do, the freest of that day is chosen: then the whole day. */
export function placementRange(
  { tenant }: TenantScope,
  { professionalId, startMinute }: Pick<Asked, "professionalId" | "startMinute">,
): Interval {
  if (professionalId !== "any") return { startMinute, endMinute: startMinute + 1 };
  const date = localDateOf(startMinute, tenant.timeZone);
  return daysInterval(date, date, tenant.timeZone);
}

/** Where an appointment will stand, by the one engine and by who asks: the same for booking, holding and moving. */
export function decidePlacement(
  scope: TenantScope,
  day: DayContexts,
  asked: Asked,
): Result<PlacementDecision, PlacementCode, ReservedFor> {
  const { actor, tenant } = scope;
  const policy = policyOf(actor, asked.outsideHours);
  const plain = decide(scope, day, asked, policy);
  if (!asked.overbook || plain.ok || plain.code !== "slot_taken") return plain;
  if (!can(actor, "appointment:overbook")) return fail("forbidden");
  if (tenant.overbookLimit === 0) return fail("overbook_limit_reached");
  const onTop = decide(scope, day, asked, "staff_overbook");
  return onTop.ok ? ok({ ...onTop.value, mostLanes: tenant.overbookLimit }) : onTop;
}

function decide(
  { tenant, nowMs }: TenantScope,
  day: DayContexts,
  { professionalId, startMinute, siteId }: Asked,
  policy: BookingPolicy,
): Result<PlacementDecision, PlacementCode, ReservedFor> {
  const request = { professionalId, startMinute, ...(siteId === undefined ? {} : { siteId }) };
  const decided = decideBooking(day.context, request, toMinute(nowMs), policy);
  if (!decided.ok) {
    const code = placementCode(decided.code, day.professionalKnown);
    return fail(code, decided.detail && reservedFor(decided.detail, day, tenant.timeZone));
  }
  const insists = policy === "staff_outside_hours" || policy === "staff_overbook";
  return ok({ ...decided.value, mostLanes: null, insists });
}

/** Only the team may leave the grid, the notice and the horizon. */
function policyOf(actor: Actor, outsideHours: boolean | undefined): BookingPolicy {
  if (actor.kind !== "member" && actor.kind !== "system") return "client";
  return outsideHours ? "staff_outside_hours" : "staff";
}

/** The engine knows only professionals who give the service; whether the asked one exists is said apart. */
function placementCode(refusal: BookingRefusal, professionalKnown: boolean): PlacementCode {
  if (refusal !== "unknown_professional") return refusal;
  return professionalKnown ? "professional_unavailable" : "not_found";
}

function reservedFor(
  { level, untilMinute }: ReservedDetail,
  { levels }: DayContexts,
  timeZone: string,
): ReservedFor {
  const levelName = levels.find(([each]) => each === level)?.[1] ?? "";
  return { levelName, until: toIso(untilMinute, timeZone) };
}
