import "server-only";
import type { TenantScope } from "@/db/scope";
import { type BookingTimes, placesOf } from "@/lib/availability/load-booking-times";
import { type RangeCode, wrongRange } from "@/lib/availability/read-offer";
import { fail, ok, type Result } from "@/lib/core/result";
import { type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { daysInterval } from "@/lib/core/time/zone";
import type { AskedPart, VisitQuery } from "./read-parts";
import { readVisits, visitTimes } from "./read-visits";
import type { VisitTime } from "./views";

/**
 * Every start at which a client may begin several services in one visit now, in one round trip; each as a slot of its
 * first professional that lasts until the last part ends. Undefined where one of the services is not offered.
 */
export async function loadVisitTimes(
  scope: TenantScope,
  parts: readonly AskedPart[],
  query: VisitQuery = {},
): Promise<BookingTimes | undefined> {
  const nowMinute = toMinute(scope.nowMs);
  const range = { startMinute: nowMinute, endMinute: nowMinute + longestHorizonMinutes };
  const found = await readVisits(scope, parts, range, query);
  const [first] = found?.parts ?? [];
  if (!found || !first) return undefined;
  const slots = found.visits.map((visit) => ({
    professionalId: visit.parts[0]?.professionalId ?? "any",
    siteId: visit.siteId,
    startMinute: visit.startMinute,
    endMinute: visit.endMinute,
  }));
  const hasPriorities = first.day.levels.length > 0;
  return { slots, places: placesOf(scope, first.day, slots), hasPriorities };
}

/** The CHECK of service.horizon_days, and a day for the zone. */
const longestHorizonMinutes = 731 * minutesPerDay;

export type VisitDayQuery = VisitQuery & {
  readonly parts: readonly AskedPart[];
  /** Both days included, in the tenant's zone. */
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** The starts of some days, for the desk and the API. */
export async function loadVisitDay(
  scope: TenantScope,
  { parts, from, to, ...query }: VisitDayQuery,
): Promise<Result<{ readonly slots: readonly VisitTime[] }, "not_found" | RangeCode, undefined>> {
  const wrong = wrongRange({ from, to });
  if (wrong) return fail(wrong);
  const range = daysInterval(from, to, scope.tenant.timeZone);
  const found = await readVisits(scope, parts, range, query);
  return found ? ok({ slots: visitTimes(scope, found) }) : fail("not_found");
}
