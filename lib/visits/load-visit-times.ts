import "server-only";
import type { TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { bookingBounds } from "@/lib/core/scheduling/booking-bounds";
import type { VisitSlot } from "@/lib/core/scheduling/offer-visits";
import { type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";
import type { AskedPart } from "./read-parts";
import { readVisits, visitTimes } from "./read-visits";
import type { VisitTime } from "./views";

export type VisitTimes = {
  /** Every start at which a client may begin the visit now, until the first service's horizon. Sorted. */
  readonly visits: readonly VisitSlot[];
  readonly today: LocalDate;
  readonly lastDay: LocalDate;
};

/** All starts for several services in one visit, in one round trip; undefined where one of them is not offered. */
export async function loadVisitTimes(
  scope: TenantScope,
  parts: readonly AskedPart[],
): Promise<VisitTimes | undefined> {
  const { timeZone } = scope.tenant;
  const nowMinute = toMinute(scope.nowMs);
  const range = { startMinute: nowMinute, endMinute: nowMinute + longestHorizonMinutes };
  const found = await readVisits(scope, parts, range);
  const [first] = found?.parts ?? [];
  if (!found || !first) return undefined;
  const { horizonMinute } = bookingBounds(first.context.rules, timeZone, nowMinute);
  return {
    visits: found.visits,
    today: localDateOf(nowMinute, timeZone),
    lastDay: localDateOf(horizonMinute - 1, timeZone),
  };
}

/** The CHECK of service.horizon_days, and a day for the zone. */
const longestHorizonMinutes = 731 * minutesPerDay;

export type VisitDayQuery = {
  readonly parts: readonly AskedPart[];
  /** Both days included, in the tenant's zone. */
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** The starts of some days, for the desk. */
export async function loadVisitDay(
  scope: TenantScope,
  { parts, from, to }: VisitDayQuery,
): Promise<Result<{ readonly slots: readonly VisitTime[] }, "not_found", undefined>> {
  const { timeZone } = scope.tenant;
  const found = await readVisits(scope, parts, daysInterval(from, to, timeZone));
  return found ? ok({ slots: visitTimes(found.visits, timeZone) }) : fail("not_found");
}
