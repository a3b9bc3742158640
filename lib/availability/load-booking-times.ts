import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { bookingBounds } from "@/lib/core/scheduling/booking-bounds";
import { offerSlots, type Slot } from "@/lib/core/scheduling/offer-slots";
import { type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { type RequesterQuery, readContextsFor } from "./read-contexts-for";
import type { DayContexts } from "./reads";

/** Where somebody can be booked, with its own clock. */
export type BookingPlace = {
  /** Null is the tenant's main place, under the tenant's name. */
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly timeZone: string;
  readonly today: LocalDate;
  /** The last day of the horizon. */
  readonly lastDay: LocalDate;
};

export type BookingTimes = {
  /** Every start that a client may book now, at any place, until the service's horizon. Sorted. */
  readonly slots: readonly Slot[];
  /** The places with a free start, the main one first; the main one alone where nothing is free. */
  readonly places: readonly [BookingPlace, ...BookingPlace[]];
  /** Whether the practice lets some requests go before others. */
  readonly hasPriorities: boolean;
};

/** All that can be booked for a service, in one round trip; undefined where the tenant has no such service. */
export async function loadBookingTimes(
  scope: TenantScope,
  query: RequesterQuery & {
    serviceId: string;
    professionalId: string | "any";
    exceptAppointmentId?: string;
    exceptHoldId?: string | undefined;
  },
): Promise<BookingTimes | undefined> {
  const nowMinute = toMinute(scope.nowMs);
  const range = { startMinute: nowMinute, endMinute: nowMinute + longestHorizonMinutes };
  const found = await readTenant(scope, (tx) => readContextsFor(tx, scope, { ...query, range }));
  if (!found?.service.active) return undefined;
  const slots = offerSlots(found.context, nowMinute);
  const hasPriorities = found.levels.length > 0;
  return { slots, places: placesOf(scope, found, slots), hasPriorities };
}

/** The places with a free start, the main one first; the main one alone where nothing is free. */
export function placesOf(
  { tenant, nowMs }: TenantScope,
  { sites, context }: DayContexts,
  slots: readonly Pick<Slot, "siteId">[],
): BookingTimes["places"] {
  const nowMinute = toMinute(nowMs);
  const free = new Set(slots.map(({ siteId }) => siteId));
  const place = (id: string | null, of: Pick<BookingPlace, "name" | "address" | "timeZone">) => {
    const { name, address, timeZone } = of;
    const { horizonMinute } = bookingBounds(context.rules, timeZone, nowMinute);
    const today = localDateOf(nowMinute, timeZone);
    const lastDay = localDateOf(horizonMinute - 1, timeZone);
    return { ...{ id, name, address, timeZone }, today, lastDay };
  };
  const main = place(null, tenant);
  const others = [...sites.values()]
    .filter(({ id }) => free.has(id))
    .map((site) => place(site.id, site));
  const [first, ...rest] = others;
  return free.has(null) || !first ? [main, ...others] : [first, ...rest];
}

/** The CHECK of service.horizon_days, and a day for the zone. */
const longestHorizonMinutes = 731 * minutesPerDay;
