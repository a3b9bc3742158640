import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { fingerprintOf } from "@/lib/fingerprint";
import type { SaveTravelTimesInput } from "./schema";
import { lockSites, replaceTravelTimes, selectTravelTimes, type TravelTime } from "./store";

/**
 * How long the way is between each two places, there as back; a pair without minutes is no way at all to keep.
 * `not_found` for a place that the tenant does not have, `version_conflict` when somebody saved since it was `seen`.
 */
export async function saveTravelTimes(
  scope: TenantScope,
  { seen, pairs }: SaveTravelTimesInput,
): Promise<Result<null, "not_found" | "version_conflict", ConflictDetail>> {
  return withTenant(scope, async (tx) => {
    const known = new Set((await lockSites(tx, scope)).map(({ id }) => id));
    const isKnown = (id: string | null) => id === null || known.has(id);
    if (!pairs.every(({ from, to }) => isKnown(from) && isKnown(to))) {
      return { ok: false, code: "not_found" };
    }
    const now = fingerprintOf(await selectTravelTimes(tx, scope));
    if (seen !== undefined && seen !== now) {
      return versionConflict(tx, scope, now, { type: "travel_time" });
    }
    const times = eachPairOnce(pairs);
    await replaceTravelTimes(tx, scope, times);
    await writeAudit(tx, scope, {
      action: "places:edit",
      subjectType: "travel_time",
      detail: { times },
    });
    return ok(null);
  });
}

/** The last word counts where a pair is said twice, also the other way round. */
function eachPairOnce(pairs: SaveTravelTimesInput["pairs"]): TravelTime[] {
  const times = new Map<string, TravelTime>();
  for (const { from, to, minutes } of pairs) {
    if (from === to || minutes === undefined) continue;
    const [first = null, second = null] = [from, to].sort((a, b) =>
      (a ?? "").localeCompare(b ?? ""),
    );
    times.set(`${first} ${second}`, { from: first, to: second, minutes });
  }
  return [...times.values()];
}
