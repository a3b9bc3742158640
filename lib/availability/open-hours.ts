import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { isDoubtful, type OpeningConflict } from "@/lib/core/openings/conflicts";
import type { OpeningPlan } from "@/lib/core/openings/plan-openings";
import { fail, ok, type Result } from "@/lib/core/result";
import {
  type OpenedHours,
  type OpenHoursDetail,
  type OpenStretchesCode,
  openStretches,
} from "./open-stretches";
import { type OpenHoursInput, type PlanCode, readOpeningPlan } from "./read-opening-plan";
import { lockProfessionals } from "./store";

export type OpenHoursCode = OpenStretchesCode | PlanCode | "openings_conflict" | "nothing_to_open";

/** What is in the way of a wish, for the person to leave out or to go back. */
export type ConflictsDetail = OpenHoursDetail & {
  readonly conflicts?: readonly OpeningConflict[];
};

/**
 * Opens the same hours by hand on some dates for some professionals: all of them or, refused, none. Where some cannot be
 * opened or may not be meant (a holiday, time off), the person first says how many they were shown and leave out. A
 * professional who worked by schedule alone now works by both, or nobody could book what was opened.
 */
export function openHours(
  scope: TenantScope,
  input: OpenHoursInput,
): Promise<Result<OpenedHours & { readonly leftOut: number }, OpenHoursCode, ConflictsDetail>> {
  return withTenant(scope, async (tx) => {
    // Before the plan is made: of two people at once, the second sees what the first opened.
    await lockProfessionals(tx, scope, [...new Set(input.professionalIds)]);
    const plan = await readOpeningPlan(tx, scope, input);
    if (!plan.ok) return plan;
    const { stretches, conflicts } = meant(plan.value, input.openDoubtful);
    if (conflicts.length > 0 && conflicts.length !== input.leaveOut) {
      return fail("openings_conflict", { conflicts: plan.value.conflicts });
    }
    if (stretches.length === 0) return fail("nothing_to_open");
    const siteId = input.siteId ?? null;
    const opened = await openStretches(
      tx,
      scope,
      stretches.map((each) => ({ ...each, siteId })),
    );
    return opened.ok ? ok({ ...opened.value, leftOut: conflicts.length }) : opened;
  });
}

function meant({ stretches, doubtful, conflicts }: OpeningPlan, openDoubtful: boolean) {
  return openDoubtful
    ? {
        stretches: [...stretches, ...doubtful],
        conflicts: conflicts.filter(({ reason }) => !isDoubtful(reason)),
      }
    : { stretches, conflicts };
}
