import "server-only";
import { withSystem } from "@/db/scope";
import { closeFailure } from "@/lib/alerts/close-failure";
import type { OperatorScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { FailureInput } from "./schema";
import { logOperator } from "./store";

/** An operator looked after a job that failed: nobody is told of it any more. */
export async function dismissFailure(
  scope: OperatorScope,
  { failureId }: FailureInput,
): Promise<Result<null, "not_found">> {
  return withSystem(async (tx) => {
    const closed = await closeFailure(tx, failureId);
    if (!closed) return fail("not_found");
    const { job, tenantId } = closed;
    await logOperator(tx, scope, { action: "failure_dismissed", tenantId, detail: { job } });
    return ok(null);
  });
}
