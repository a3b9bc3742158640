import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { keptTimes } from "@/lib/core/scheduling/reserved-hours";
import { localDaysAround } from "@/lib/core/scheduling/weekly-hours";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { selectLevels, selectReserved } from "./store";

/** A time that is kept for a level of priority; ISO 8601 with the offset of the tenant's zone. */
export type ReservedStretch = {
  /** Null: of everybody. */
  readonly professionalId: string | null;
  readonly start: string;
  readonly end: string;
  /** Of the level that it is kept for. */
  readonly level: string;
};

/** What is reserved around an interval and not released to everybody yet. */
export async function readReserved(
  tx: Tx,
  scope: TenantScope,
  range: Interval,
): Promise<readonly ReservedStretch[]> {
  const { timeZone } = scope.tenant;
  const [hours, levels] = await Promise.all([selectReserved(tx, scope), selectLevels(tx, scope)]);
  if (hours.length === 0) return [];
  const days = localDaysAround(range, timeZone);
  const nowMinute = toMinute(scope.nowMs);
  const nameOf = new Map(levels.map(({ level, name }) => [level, name]));
  return hours.flatMap(({ professionalId, startMinute, endMinute, ...rest }) => {
    const window = { ...rest, startMinuteOfDay: startMinute, endMinuteOfDay: endMinute };
    return keptTimes(window, days, timeZone, nowMinute).map((time) => ({
      professionalId,
      start: toIso(time.startMinute, timeZone),
      end: toIso(time.endMinute, timeZone),
      level: nameOf.get(time.level) ?? "",
    }));
  });
}
