import "server-only";
import type { z } from "zod";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { actorIdOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { meetingDates, weekMistakes } from "@/lib/core/week/check-week";
import type { WeekPlan } from "@/lib/core/week/plan";
import { rowsOfPlans } from "@/lib/core/week/plan-rows";
import { askedFirst, changeHours } from "./left-outside";
import { weekOf } from "./load-weekly-hours";
import { selectSites } from "./opening-store";
import type { StandingDetail } from "./standing-detail";
import { lockProfessionals } from "./store";
import type { replaceWeeklyHoursInput } from "./week-schema";
import { replaceWeek, selectLastChange, selectWeeks } from "./week-store";

export type ReplaceWeeklyHoursCode =
  | "not_found"
  | "version_conflict"
  | "windows_overlap"
  | "break_outside_hours"
  | "periods_overlap"
  | "confirmation_needed";

/** What somebody else made of the hours meanwhile. */
export type ChangedMeanwhile = {
  readonly revision: string;
  readonly plans: readonly WeekPlan[];
  /** Null where it is not known, as after a change of the data by hand. */
  readonly by: string | null;
  /** The same person, in another window. */
  readonly isOwn: boolean;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly at: string | null;
};

/** Which window or plan of the input is wrong, by its position; or what to confirm; or what changed meanwhile. */
export type ReplaceWeeklyHoursDetail =
  | { readonly index: number }
  | { readonly plan: number }
  | StandingDetail
  | ChangedMeanwhile;

export type SavedWeek = { readonly revision: string; readonly plans: readonly WeekPlan[] };

/**
 * Sets a professional's whole hours: the usual ones and those of some dates. Appointments that the change leaves outside
 * stay, and the person first confirms how many they are. `version_conflict` when somebody else changed the hours since
 * they were loaded: nothing is overwritten then, and the detail says what they are by now.
 */
export async function replaceWeeklyHours(
  scope: TenantScope,
  input: z.output<typeof replaceWeeklyHoursInput>,
): Promise<Result<SavedWeek, ReplaceWeeklyHoursCode, ReplaceWeeklyHoursDetail>> {
  const { professionalId } = input;
  const wrong = mistakeIn(input);
  if (wrong) return wrong;
  const rows = rowsOfPlans(plansOf(input));
  const saving = withTenant(scope, async (tx) => {
    const [known] = await lockProfessionals(tx, scope, [professionalId]);
    if (!known || !(await areOwnSites(tx, scope, rows))) return fail("not_found");
    const before = weekOf(await selectWeeks(tx, scope, professionalId));
    if (input.expectedRevision !== undefined && before.revision !== input.expectedRevision) {
      const last = await selectLastChange(tx, scope, professionalId);
      return fail("version_conflict", { ...before, ...changeOf(scope, last) });
    }
    const asked = {
      professionalId,
      from: new Date(scope.nowMs),
      confirmed: input.confirmedStanding,
    };
    await changeHours(tx, scope, asked, () => replaceWeek(tx, scope, professionalId, rows));
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "professional",
      subjectId: professionalId,
      detail: { before: before.plans, after: plansOf(input) },
    });
    return ok(weekOf(await selectWeeks(tx, scope, professionalId)));
  });
  return askedFirst(saving);
}

type Input = z.output<typeof replaceWeeklyHoursInput>;

function mistakeIn({ plans, windows }: Input) {
  const kept = windows.flatMap((window, index) => (window ? [{ window, index }] : []));
  const [mistake] = weekMistakes(
    kept.map(({ window }) => window),
    plans.map(({ everyWeeks }) => everyWeeks),
  );
  if (mistake) return fail(mistake.code, { index: kept[mistake.index]?.index ?? 0 });
  const meeting = meetingDates(plans.map((plan) => datesOf(plan)));
  return meeting === null ? undefined : fail("periods_overlap", { plan: meeting });
}

function plansOf({ plans, windows }: Input): readonly WeekPlan[] {
  return plans.map((plan, index) => ({
    ...datesOf(plan),
    weeks: Array.from({ length: plan.everyWeeks }, (_, week) =>
      windows.flatMap((window) =>
        window?.plan === index && window.week === week ? [windowOf(window)] : [],
      ),
    ),
  }));
}

function datesOf({ from, to }: Input["plans"][number]) {
  return { from: from ?? null, to: to ?? null };
}

function windowOf({ plan: _plan, week: _week, ...window }: NonNullable<Input["windows"][number]>) {
  return window;
}

async function areOwnSites(
  tx: Tx,
  scope: TenantScope,
  rows: readonly { readonly siteId: string | null }[],
): Promise<boolean> {
  const ids = new Set(rows.flatMap(({ siteId }) => siteId ?? []));
  if (ids.size === 0) return true;
  const known = await selectSites(tx, scope);
  return [...ids].every((id) => known.some((each) => each.id === id));
}

function changeOf(scope: TenantScope, last: Awaited<ReturnType<typeof selectLastChange>>) {
  return {
    by: last?.by ?? null,
    isOwn: last?.actorId != null && last.actorId === actorIdOf(scope.actor),
    at: last ? toIso(toMinute(last.at.getTime()), scope.tenant.timeZone) : null,
  };
}
