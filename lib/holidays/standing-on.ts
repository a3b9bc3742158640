import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readStanding, standingDetail } from "@/lib/availability/standing";
import type { StandingDetail } from "@/lib/availability/standing-detail";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";

/** The appointments still to come on some dates. */
export async function standingOn(
  tx: Tx,
  scope: TenantScope,
  dates: readonly LocalDate[],
): Promise<StandingDetail> {
  const { timeZone } = scope.tenant;
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return standingDetail(scope, []);
  const { startMinute, endMinute } = daysInterval(first, last, timeZone);
  const from = new Date(Math.max(toMs(startMinute), scope.nowMs));
  const rows = await readStanding(tx, scope, { from, to: new Date(toMs(endMinute)) });
  const wanted = new Set(sorted);
  return standingDetail(
    scope,
    rows.filter(
      ({ startsAt }) =>
        startsAt >= from && wanted.has(localDateOf(toMinute(startsAt.getTime()), timeZone)),
    ),
  );
}
