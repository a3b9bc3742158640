import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import type { OpeningConflict } from "@/lib/core/openings/conflicts";
import { ok, type Result } from "@/lib/core/result";
import { type OpenHoursInput, type PlanCode, readOpeningPlan } from "./read-opening-plan";

export type OpeningPreview = { readonly conflicts: readonly OpeningConflict[] };

/** What stands in the way of a wish, before anything is opened. */
export function previewOpenings(
  scope: TenantScope,
  wish: OpenHoursInput,
): Promise<Result<OpeningPreview, PlanCode>> {
  return readTenant(scope, async (tx) => {
    const plan = await readOpeningPlan(tx, scope, wish);
    return plan.ok ? ok({ conflicts: plan.value.conflicts }) : plan;
  });
}
