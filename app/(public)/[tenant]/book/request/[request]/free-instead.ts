import type { TenantScope } from "@/db/scope";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { type KeptBooking, partsOfBooking } from "@/lib/booking-requests/request";
import { nearestAlternatives } from "@/lib/core/appointments/nearest-alternatives";
import { parseStart } from "@/lib/core/appointments/parse-start";
import type { Slot } from "@/lib/core/scheduling/offer-slots";
import { loadVisitTimes } from "@/lib/visits/load-visit-times";

/** The time that somebody asked for, where it is free still, and the nearest others; none where nothing is. */
export async function freeInstead(
  scope: TenantScope,
  booking: KeptBooking,
): Promise<readonly Slot[]> {
  const [first, ...others] = partsOfBooking(booking);
  const start = parseStart(booking.start, scope.tenant.timeZone);
  if (!first || !start.ok) return [];
  const { declared, siteId } = booking;
  const times =
    others.length > 0
      ? await loadVisitTimes(scope, partsOfBooking(booking), { declared, siteId })
      : await loadBookingTimes(scope, { ...first, declared });
  const there = (times?.slots ?? []).filter(
    (slot) => siteId === undefined || slot.siteId === siteId,
  );
  return nearestAlternatives(there, { ...first, startMinute: start.value }, 4);
}
