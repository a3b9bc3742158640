import "server-only";
import type { TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { firstFree } from "@/lib/core/scheduling/first-free";
import { isLocalDate, type LocalDate, minutesPerDay, type Weekday } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { daysInterval } from "@/lib/core/time/zone";
import { type OfferCode, type OfferQuery, readOfferIn } from "./read-offer";
import { type SlotView, slotViews } from "./slot-view";

export type FirstFreeQuery = OfferQuery & {
  /** Left out: today. */
  readonly from?: LocalDate | undefined;
  /** ISO, 1 is Monday; left out: any. */
  readonly weekdays?: readonly Weekday[] | undefined;
  /** Minutes of the day between which it must start, the second one excluded. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
};

export type FirstFree = {
  /** The asked place's, else the tenant's. */
  readonly timeZone: string;
  /** Null: nothing is free as far ahead as the service is booked. */
  readonly slot: SlotView | null;
  readonly professional: {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
  } | null;
  /** Null: the main place. */
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
  } | null;
};

export type FirstFreeCode = OfferCode | "invalid_date" | "reversed_range";

/** The first start that can be booked as wished, with whom and where: one round trip over the whole horizon. */
export async function findFirstFree(
  scope: TenantScope,
  query: FirstFreeQuery,
): Promise<Result<FirstFree, FirstFreeCode, undefined>> {
  const { from, weekdays, after = 0, before = minutesPerDay } = query;
  if (from !== undefined && !isLocalDate(from)) return fail("invalid_date");
  if (after >= before) return fail("reversed_range");
  const nowMinute = toMinute(scope.nowMs);
  const { timeZone } = scope.tenant;
  const asked = from ? daysInterval(from, from, timeZone).startMinute : nowMinute;
  const startMinute = Math.max(nowMinute, asked);
  const range = { startMinute, endMinute: nowMinute + longestHorizonMinutes };
  if (range.startMinute >= range.endMinute) {
    return ok({ timeZone, slot: null, professional: null, site: null });
  }
  const offer = await readOfferIn(scope, query, range);
  if (!offer.ok) return offer;
  const { context, sites, professionals } = offer.value;
  const wanted = { weekdays, fromMinuteOfDay: after, toMinuteOfDay: before };
  const found = firstFree(context, nowMinute, wanted);
  const [slot = null] = slotViews(found ? [found] : [], timeZone, sites);
  return ok({
    timeZone: context.timeZone,
    slot,
    professional: slot ? nameOf(professionals.get(slot.professionalId)) : null,
    site: slot?.siteId ? placeOf(sites.get(slot.siteId)) : null,
  });
}

/** The CHECK of service.horizon_days, and a day for the zone. */
const longestHorizonMinutes = 731 * minutesPerDay;

function nameOf(row: FirstFree["professional"] | undefined): FirstFree["professional"] {
  return row ? { id: row.id, name: row.name, title: row.title } : null;
}

function placeOf(row: FirstFree["site"] | undefined): FirstFree["site"] {
  return row ? { id: row.id, name: row.name, address: row.address } : null;
}
