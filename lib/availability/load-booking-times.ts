import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { bookingBounds } from "@/lib/core/scheduling/booking-bounds";
import { offerSlots, type Slot } from "@/lib/core/scheduling/offer-slots";
import { type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { readDayContexts } from "./reads";

export type BookingTimes = {
  /** Every start that a client may book now, until the service's horizon. Sorted. */
  readonly slots: readonly Slot[];
  /** The tenant's day. */
  readonly today: LocalDate;
  /** The last day of the horizon. */
  readonly lastDay: LocalDate;
};

/** All that can be booked for a service, in one round trip; undefined where the tenant has no such service. */
export async function loadBookingTimes(
  scope: TenantScope,
  query: {
    serviceId: string;
    professionalId: string | "any";
    exceptAppointmentId?: string;
  },
): Promise<BookingTimes | undefined> {
  const { timeZone } = scope.tenant;
  const nowMinute = toMinute(scope.nowMs);
  const range = { startMinute: nowMinute, endMinute: nowMinute + longestHorizonMinutes };
  const found = await readTenant(scope, (tx) => readDayContexts(tx, scope, { ...query, range }));
  if (!found?.service.active) return undefined;
  const { horizonMinute } = bookingBounds(found.context.rules, timeZone, nowMinute);
  return {
    slots: offerSlots(found.context, nowMinute),
    today: localDateOf(nowMinute, timeZone),
    lastDay: localDateOf(horizonMinute - 1, timeZone),
  };
}

/** The CHECK of service.horizon_days, and a day for the zone. */
const longestHorizonMinutes = 731 * minutesPerDay;
