import type { TenantScope } from "@/db/scope";
import { ofLength } from "@/lib/availability/of-length";
import type { DayContexts } from "@/lib/availability/reads";
import { pickTimes } from "@/lib/core/delays/pick-times";
import { offerSlots } from "@/lib/core/scheduling/offer-slots";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { localDayOf } from "@/lib/core/time/zone";
import type { ClientTime, DayRow } from "./day-store";
import { minutesOf } from "./due-day";
import { contextKey, withoutLimits } from "./placing";

/** How far ahead other times are looked for. */
export const daysAhead = 14;
/** Nobody is asked to come sooner than that. */
const soonestMinutes = 30;

export type AskFacts = {
  readonly nowMinute: number;
  readonly rows: readonly DayRow[];
  /** By `contextKey`: of the days ahead. */
  readonly contexts: ReadonlyMap<string, DayContexts>;
  readonly clientTimes: readonly ClientTime[];
  /** What the same delay takes or keeps free. */
  readonly taken: readonly Interval[];
};

/**
 * For each the nearest times that are free as a client would be offered them, but for the notice; what comes first to one
 * is left to them. By appointment, in epoch minutes.
 */
export function timesToAsk(
  { tenant }: TenantScope,
  { nowMinute, rows, contexts, clientTimes, taken }: AskFacts,
): ReadonlyMap<string, readonly number[]> {
  const asked = new Map<string, readonly number[]>();
  const given: Interval[] = [...taken];
  for (const row of rows) {
    const read = contexts.get(contextKey(row));
    if (!read) continue;
    const { context } = withoutLimits(ofLength(read, minutesOf(row)));
    const own = clientTimes.filter(({ clientId }) => clientId === row.client.id);
    const startMinute = toMinute(row.startsAt.getTime());
    const timeZone = row.timeZone ?? tenant.timeZone;
    const free = offerSlots(context, nowMinute).filter(
      (slot) =>
        slot.siteId === row.siteId &&
        slot.startMinute >= nowMinute + soonestMinutes &&
        slot.startMinute !== startMinute,
    );
    const picked = pickTimes({
      ...{ free, startMinute, taken: [...given, ...own] },
      dayOf: (minute) => localDayOf(minute, timeZone),
    });
    const first = picked[0];
    if (first) given.push(first);
    asked.set(
      row.id,
      picked.map((each) => each.startMinute),
    );
  }
  return asked;
}
