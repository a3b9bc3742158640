import "server-only";
import type { z } from "zod";
import { withSystem } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { changePlanInput } from "./schema";
import { changeTenantPlan, logOperator } from "./store";

/**
 * Puts a tenant on another plan from now on. What it has beyond a smaller one stays; only additions are refused.
 * `not_found` for a tenant or plan that is none, and for the plan that it is on already.
 */
export function changePlan(
  scope: OperatorScope,
  { tenantId, planCode }: z.output<typeof changePlanInput>,
): Promise<Result<{ name: string }, "not_found">> {
  return withSystem(async (tx) => {
    const changed = await changeTenantPlan(tx, tenantId, planCode);
    if (!changed) return fail("not_found");
    const detail = { from: changed.formerCode, to: planCode };
    await logOperator(tx, scope, { action: "tenant_plan_changed", tenantId, detail });
    return ok({ name: changed.name });
  });
}
