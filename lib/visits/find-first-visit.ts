import "server-only";
import type { TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { firstVisit } from "@/lib/core/scheduling/first-visit";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import type { AskedPart, VisitQuery } from "./read-parts";
import { policyFor, readOffered, visitTimes } from "./read-visits";
import type { VisitTime } from "./views";

/** The first start at which a whole visit fits, as far ahead as services are booked; null: nowhere. One round trip. */
export async function findFirstVisit(
  scope: TenantScope,
  { parts: asked, ...query }: VisitQuery & { readonly parts: readonly AskedPart[] },
): Promise<Result<{ readonly slot: VisitTime | null }, "not_found", undefined>> {
  const nowMinute = toMinute(scope.nowMs);
  const range = { startMinute: nowMinute, endMinute: nowMinute + longestHorizonMinutes };
  const parts = await readOffered(scope, asked, range, query);
  if (!parts) return fail("not_found");
  const found = firstVisit(parts, nowMinute, policyFor(scope));
  const [slot = null] = visitTimes(scope, { parts, visits: found ? [found] : [] });
  return ok({ slot });
}

/** The CHECK of service.horizon_days, and a day for the zone. */
const longestHorizonMinutes = 731 * minutesPerDay;
