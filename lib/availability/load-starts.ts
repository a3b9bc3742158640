import "server-only";
import type { TenantScope } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { offerStarts } from "@/lib/core/scheduling/offer-starts";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { type AvailabilityCode, type AvailabilityQuery, readOffer } from "./read-offer";

export type Starts = {
  /** The asked place's, else the tenant's. */
  readonly timeZone: string;
  /** ISO 8601 with the offset of that zone, by its local day; only days that have one. */
  readonly days: Readonly<Record<LocalDate, readonly string[]>>;
};

/** When a service can be booked in a range of days, without with whom: one round trip, and a fraction of the answer. */
export async function loadStarts(
  scope: TenantScope,
  query: AvailabilityQuery,
): Promise<Result<Starts, AvailabilityCode, undefined>> {
  const offer = await readOffer(scope, query);
  if (!offer.ok) return offer;
  const { context } = offer.value;
  const days = Object.fromEntries(offerStarts(context, toMinute(scope.nowMs)));
  return ok({ timeZone: context.timeZone, days });
}
