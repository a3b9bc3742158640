import "server-only";
import type { TenantScope } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { offerSlots } from "@/lib/core/scheduling/offer-slots";
import { toMinute } from "@/lib/core/time/epoch";
import { type AvailabilityCode, type AvailabilityQuery, readOffer } from "./read-offer";
import { type SlotView, slotViews } from "./slot-view";

export type Availability = {
  /** The asked place's, else the tenant's: slots at other places carry the offset of their own. */
  readonly timeZone: string;
  readonly slots: readonly SlotView[];
};

/** Every start that can be booked in a range of days, sorted: one round trip. The team sees past notice and horizon. */
export async function loadAvailability(
  scope: TenantScope,
  query: AvailabilityQuery,
): Promise<Result<Availability, AvailabilityCode, undefined>> {
  const offer = await readOffer(scope, query);
  if (!offer.ok) return offer;
  const { context, sites } = offer.value;
  const slots = offerSlots(context, toMinute(scope.nowMs));
  return ok({ timeZone: context.timeZone, slots: slotViews(slots, scope.tenant.timeZone, sites) });
}
