import "server-only";
import type { z } from "zod";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import type { OpeningConflict } from "@/lib/core/openings/conflicts";
import type { PlannedStretch } from "@/lib/core/openings/plan-openings";
import { fail, ok, type Result } from "@/lib/core/result";
import { actingReach } from "@/lib/core/tenancy/permissions";
import {
  addDays,
  daysBetween,
  type LocalDate,
  minutesPerDay,
  weekdayOf,
} from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { daysInterval, localDateOf, minuteOfDayAt } from "@/lib/core/time/zone";
import { type OpenedHours, type OpenStretchesCode, openStretches } from "./open-stretches";
import { selectSites } from "./opening-store";
import { type PlanCode, readOpeningPlan } from "./read-opening-plan";
import { lockProfessionals, selectOpenings } from "./store";
import type { copyOpeningsInput } from "./week-schema";

export type CopiedWeek = {
  readonly stretches: readonly (PlannedStretch & { readonly siteId: string | null })[];
  /** Left out: one that is there already, past, on a holiday or in somebody's time off. */
  readonly conflicts: readonly OpeningConflict[];
};

type CopyCode = PlanCode | "nothing_to_copy" | "reversed_range";

type Input = z.output<typeof copyOpeningsInput>;

/** What repeating a week's openings in another week would open, and what it would leave out. */
export function previewCopiedOpenings(
  scope: TenantScope,
  input: Input,
): Promise<Result<CopiedWeek, CopyCode, unknown>> {
  return withTenant(scope, (tx) => readCopy(tx, scope, input));
}

/**
 * Repeats what was opened by hand in one week (Monday to Sunday) in another, each on its weekday and wall clock: one
 * batch, which one click undoes. What stands in the way is left out, once the person has confirmed how many those are.
 */
export function copyOpenings(
  scope: TenantScope,
  input: Input,
): Promise<
  Result<
    OpenedHours,
    CopyCode | OpenStretchesCode | "nothing_to_open" | "openings_conflict",
    unknown
  >
> {
  return withTenant(scope, async (tx) => {
    const first = await readCopy(tx, scope, input);
    if (!first.ok) return first;
    const ids = [...first.value.stretches, ...first.value.conflicts].map((e) => e.professionalId);
    // Held before it is read again: of two people at once, the second sees what the first opened.
    await lockProfessionals(tx, scope, [...new Set(ids)].sort());
    const copy = await readCopy(tx, scope, input);
    if (!copy.ok) return copy;
    const { stretches, conflicts } = copy.value;
    if (conflicts.length > 0 && conflicts.length !== input.confirmedLeftOut) {
      return fail("openings_conflict", { conflicts });
    }
    return stretches.length === 0
      ? fail("nothing_to_open", { conflicts })
      : openStretches(tx, scope, stretches);
  });
}

async function readCopy(
  tx: Tx,
  scope: TenantScope,
  input: Input,
): Promise<Result<CopiedWeek, CopyCode, unknown>> {
  const [source, target] = [mondayOf(input.fromWeek), mondayOf(input.toWeek)];
  if (target <= source) return fail("reversed_range");
  const wanted = await readWeek(tx, scope, source, daysBetween(source, target));
  if (wanted.length === 0) return fail("nothing_to_copy");
  const stretches: CopiedWeek["stretches"][number][] = [];
  const conflicts: OpeningConflict[] = [];
  for (const { siteId, date, window, professionalIds } of wanted) {
    const plan = await readOpeningPlan(tx, scope, {
      ...{ professionalIds, dates: [date], windows: [window], openDoubtful: false },
      siteId: siteId ?? undefined,
    });
    if (!plan.ok) return plan;
    stretches.push(...plan.value.stretches.map((each) => ({ ...each, siteId })));
    conflicts.push(...plan.value.conflicts);
  }
  return ok({ stretches, conflicts });
}

type Wanted = {
  readonly siteId: string | null;
  readonly date: LocalDate;
  readonly window: { readonly startMinuteOfDay: number; readonly endMinuteOfDay: number };
  readonly professionalIds: string[];
};

/** A week's openings on the days of another; those of several professionals at one time stand together. */
async function readWeek(
  tx: Tx,
  scope: TenantScope,
  monday: LocalDate,
  days: number,
): Promise<readonly Wanted[]> {
  const range = daysInterval(addDays(monday, -1), addDays(monday, 7), scope.tenant.timeZone);
  const [from, to] = [new Date(toMs(range.startMinute)), new Date(toMs(range.endMinute))];
  const [openings, sites] = await Promise.all([
    selectOpenings(tx, scope, from, to, actingReach(scope.actor)),
    selectSites(tx, scope),
  ]);
  const wanted = new Map<string, Wanted>();
  for (const { siteId, professionalId, startsAt, endsAt } of openings) {
    const zone = sites.find(({ id }) => id === siteId)?.timeZone ?? scope.tenant.timeZone;
    const [start, end] = [toMinute(startsAt.getTime()), toMinute(endsAt.getTime())];
    const date = localDateOf(start, zone);
    if (date < monday || date > addDays(monday, 6)) continue;
    const startMinuteOfDay = minuteOfDayAt(start, zone);
    const late = localDateOf(end, zone) > date ? minutesPerDay : 0;
    const window = { startMinuteOfDay, endMinuteOfDay: minuteOfDayAt(end, zone) + late };
    const key = JSON.stringify([siteId, date, window]);
    const group = wanted.get(key) ?? {
      ...{ siteId, window, date: addDays(date, days), professionalIds: [] },
    };
    group.professionalIds.push(professionalId);
    wanted.set(key, group);
  }
  return [...wanted.values()];
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}
