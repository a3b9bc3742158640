import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";
import { selectStandingStarts } from "./store";

/** What a person must confirm first: how many appointments stand on the days that would close. */
export type StandingOnDays = {
  readonly standingAppointments: number;
  /** When the first of them starts: ISO 8601 with the offset of the tenant's zone. */
  readonly firstStanding: string | null;
};

/** The appointments still to come on some dates. */
export async function standingOn(
  tx: Tx,
  scope: TenantScope,
  dates: readonly LocalDate[],
): Promise<StandingOnDays> {
  const { timeZone } = scope.tenant;
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return { standingAppointments: 0, firstStanding: null };
  const { startMinute, endMinute } = daysInterval(first, last, timeZone);
  const from = new Date(Math.max(toMs(startMinute), scope.nowMs));
  const rows = await selectStandingStarts(tx, scope, from, new Date(toMs(endMinute - 1)));
  const wanted = new Set(sorted);
  const minutes = rows
    .map(({ startsAt }) => toMinute(startsAt.getTime()))
    .filter((minute) => wanted.has(localDateOf(minute, timeZone)));
  const [next] = minutes;
  return {
    standingAppointments: minutes.length,
    firstStanding: next === undefined ? null : toIso(next, timeZone),
  };
}
