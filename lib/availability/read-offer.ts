import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { daysBetween, isLocalDate, type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";
import { daysInterval } from "@/lib/core/time/zone";
import { offeredTo } from "./offered-to";
import { type RequesterQuery, readContextsFor } from "./read-contexts-for";
import type { DayContexts } from "./reads";

const maxAvailabilityDays = 62;

/** For what, with whom, where and for whom times are asked. */
export type OfferQuery = RequesterQuery & {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** A place, null for the main one; left out: every place. */
  readonly siteId?: string | null | undefined;
  /** To move an appointment: its own time counts as free. */
  readonly exceptAppointmentId?: string | undefined;
  /** For the team: how long it is to take; left out: as usual, or as what is moved. */
  readonly durationMinutes?: number | undefined;
};

export type AvailabilityQuery = OfferQuery & {
  /** Both days included, in the zone of the asked place, else the tenant's. */
  readonly from: LocalDate;
  readonly to: LocalDate;
};

export type OfferCode = "not_found" | "service_inactive" | "professional_unavailable";
export type RangeCode = "invalid_date" | "reversed_range" | "range_too_long";
export type AvailabilityCode = OfferCode | RangeCode;

/** What may be offered in a range of days, read in one round trip, as the engine takes it for whoever asks. */
export async function readOffer(
  scope: TenantScope,
  query: AvailabilityQuery,
): Promise<Result<DayContexts, AvailabilityCode, undefined>> {
  const wrong = wrongRange(query);
  if (wrong) return fail(wrong);
  const { from, to, siteId } = query;
  const days = daysInterval(from, to, scope.tenant.timeZone);
  // A place's days begin at most a day earlier or later than the tenant's.
  const around = siteId ? minutesPerDay : 0;
  const range = { startMinute: days.startMinute - around, endMinute: days.endMinute + around };
  const offer = await readOfferIn(scope, query, range);
  if (!offer.ok) return offer;
  const { context } = offer.value;
  return ok({
    ...offer.value,
    context: { ...context, range: daysInterval(from, to, context.timeZone) },
  });
}

/** The same for a range of epoch minutes. The context's zone is the asked place's, else the tenant's. */
export async function readOfferIn(
  scope: TenantScope,
  query: OfferQuery,
  range: Interval,
): Promise<Result<DayContexts, OfferCode, undefined>> {
  const found = await readTenant(scope, (tx) => readContextsFor(tx, scope, { ...query, range }));
  if (!found) return fail("not_found");
  const site = query.siteId ? found.sites.get(query.siteId) : undefined;
  if (query.siteId && !site) return fail("not_found");
  if (!found.service.active) return fail("service_inactive");
  if (query.professionalId !== "any" && found.professionals.size === 0) {
    return fail(found.professionalKnown ? "professional_unavailable" : "not_found");
  }
  const context = offeredTo(scope, found.context);
  return ok({ ...found, context: site ? { ...context, timeZone: site.timeZone } : context });
}

/** What is wrong with a range of days, both included. */
export function wrongRange({
  from,
  to,
}: Pick<AvailabilityQuery, "from" | "to">): RangeCode | undefined {
  if (!isLocalDate(from) || !isLocalDate(to)) return "invalid_date";
  const days = daysBetween(from, to) + 1;
  if (days < 1) return "reversed_range";
  return days > maxAvailabilityDays ? "range_too_long" : undefined;
}
