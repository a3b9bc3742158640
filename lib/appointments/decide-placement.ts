import type { TenantScope } from "@/db/scope";
import type { DayContexts } from "@/lib/availability/reads";
import {
  type BookingDecision,
  type BookingPolicy,
  type BookingRefusal,
  decideBooking,
} from "@/lib/core/appointments/decide-booking";
import { fail, ok, type Result } from "@/lib/core/result";
import { type Actor, mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";

/** Why an appointment cannot stand where it was asked, booked or moved; texts are in messages/errors. */
export type PlacementCode =
  | Exclude<BookingRefusal, "unknown_professional">
  | "forbidden"
  | "not_found"
  | "professional_unavailable";

type Asked = {
  readonly professionalId: string | "any";
  readonly startMinute: number;
  readonly outsideHours?: boolean | undefined;
};

/** What must be read to decide. Where anybody will do, the freest of that day is chosen: then the whole day. */
export function placementRange(
  { tenant }: TenantScope,
  { professionalId, startMinute }: Pick<Asked, "professionalId" | "startMinute">,
): Interval {
  if (professionalId !== "any") return { startMinute, endMinute: startMinute + 1 };
  const date = localDateOf(startMinute, tenant.timeZone);
  return daysInterval(date, date, tenant.timeZone);
}

/** Where an appointment will stand, by the one engine and by who asks: the same for booking and moving. */
export function decidePlacement(
  { actor, nowMs }: TenantScope,
  day: DayContexts,
  asked: Asked,
): Result<BookingDecision, PlacementCode, undefined> {
  const policy = policyOf(actor, asked.outsideHours);
  const decided = decideBooking(day.context, asked, toMinute(nowMs), policy);
  if (!decided.ok) return fail(placementCode(decided.code, day.professionalKnown));
  const { professionalId } = decided.value;
  const isForeignAgenda = actor.kind === "member" && !mayActOnProfessional(actor, professionalId);
  return isForeignAgenda ? fail("forbidden") : ok(decided.value);
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
