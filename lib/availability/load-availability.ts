import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { SchedulingContext } from "@/lib/core/scheduling/context";
import { offerSlots } from "@/lib/core/scheduling/offer-slots";
import { daysBetween, isLocalDate, type LocalDate } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { daysInterval } from "@/lib/core/time/zone";
import { readDayContexts } from "./reads";
import { type SlotView, slotViews } from "./slot-view";

const maxAvailabilityDays = 62;

export type AvailabilityQuery = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** Both days included, in the tenant's zone. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** To move an appointment: its own time counts as free. */
  readonly exceptAppointmentId?: string | undefined;
};

export type Availability = { readonly timeZone: string; readonly slots: readonly SlotView[] };

export type AvailabilityCode =
  | "invalid_date"
  | "reversed_range"
  | "range_too_long"
  | "not_found"
  | "service_inactive"
  | "professional_unavailable";

/** Every start that can be booked in a range of days, sorted: one round trip. The team sees past notice and horizon. */
export async function loadAvailability(
  scope: TenantScope,
  query: AvailabilityQuery,
): Promise<Result<Availability, AvailabilityCode, undefined>> {
  const wrong = wrongRange(query);
  if (wrong) return fail(wrong);
  const { timeZone } = scope.tenant;
  const range = daysInterval(query.from, query.to, timeZone);
  const found = await readTenant(scope, (tx) => readDayContexts(tx, scope, { ...query, range }));
  if (!found) return fail("not_found");
  if (!found.service.active) return fail("service_inactive");
  if (query.professionalId !== "any" && found.professionals.size === 0) {
    return fail(found.professionalKnown ? "professional_unavailable" : "not_found");
  }
  const slots = offerSlots(forActor(found.context, scope), toMinute(scope.nowMs));
  return ok({ timeZone, slots: slotViews(slots, timeZone) });
}

function wrongRange({ from, to }: AvailabilityQuery): AvailabilityCode | undefined {
  if (!isLocalDate(from) || !isLocalDate(to)) return "invalid_date";
  const days = daysBetween(from, to) + 1;
  if (days < 1) return "reversed_range";
  return days > maxAvailabilityDays ? "range_too_long" : undefined;
}

/** Notice and horizon bind clients, as in booking. */
function forActor(context: SchedulingContext, { actor }: TenantScope): SchedulingContext {
  if (actor.kind !== "member" && actor.kind !== "system") return context;
  return { ...context, rules: { ...context.rules, minimumNoticeMinutes: 0, horizonDays: 730 } };
}
