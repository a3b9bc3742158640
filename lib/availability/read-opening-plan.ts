import "server-only";
import type { z } from "zod";
import type { TenantScope, Tx } from "@/db/scope";
import { openingAheadDays } from "@/lib/core/openings/bounds";
import { occurrencesIn } from "@/lib/core/openings/occurrences";
import { type OpeningPlan, planOpenings } from "@/lib/core/openings/plan-openings";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { addDays, type LocalDate } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";
import { readClosedDays } from "@/lib/holidays/read-holidays";
import type { openHoursInput } from "./opening-schema";
import { selectSites } from "./opening-store";
import { selectOpenings } from "./store";
import { selectAbsences } from "./time-off-store";

export type OpenHoursInput = z.output<typeof openHoursInput>;

export type PlanCode = "not_found" | "too_far_ahead";

/** What a wish would open as things stand now, with all that is in its way. */
export async function readOpeningPlan(
  tx: Tx,
  scope: TenantScope,
  wish: OpenHoursInput,
): Promise<Result<OpeningPlan, PlanCode, { readonly date: LocalDate }>> {
  const areTheirs = wish.professionalIds.every((id) => mayActOnProfessional(scope.actor, id));
  if (!areTheirs) return fail("not_found");
  const timeZone = await zoneOf(tx, scope, wish.siteId);
  if (timeZone === undefined) return fail("not_found");
  const nowMinute = toMinute(scope.nowMs);
  const dates = [...wish.dates].sort();
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  if (last > addDays(localDateOf(nowMinute, timeZone), openingAheadDays)) {
    return fail("too_far_ahead", { date: last });
  }
  // What begins on the last date may go on into the next.
  const range = daysInterval(first, addDays(last, 1), timeZone);
  const [from, to] = [range.startMinute, range.endMinute].map((minute) => new Date(toMs(minute)));
  if (!from || !to) throw new RangeError("a range has two ends");
  const [openings, absences, closed] = await Promise.all([
    selectOpenings(tx, scope, from, to),
    selectAbsences(tx, scope, from, to),
    readClosedDays(tx, scope, first, last),
  ]);
  const plan = planOpenings(wish, {
    ...{ timeZone, nowMinute },
    openings: openings.map(({ professionalId, startsAt, endsAt }) => ({
      professionalId,
      startMinute: toMinute(startsAt.getTime()),
      endMinute: Math.ceil(endsAt.getTime() / 60_000),
    })),
    timeOff: absences
      .filter(({ resourceId }) => resourceId === null)
      .flatMap(({ professionalId, reason, ...away }) =>
        occurrencesIn(away, range, scope.tenant.timeZone).map((time) => ({
          ...{ professionalId, reason, ...time },
        })),
      ),
    holidays: new Map(closed.map(({ date, name }) => [date, name.es])),
  });
  return ok(plan);
}

async function zoneOf(
  tx: Tx,
  scope: TenantScope,
  siteId: string | undefined,
): Promise<string | undefined> {
  if (siteId === undefined) return scope.tenant.timeZone;
  const sites = await selectSites(tx, scope);
  return sites.find(({ id }) => id === siteId)?.timeZone;
}
