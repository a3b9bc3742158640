import "server-only";
import { violatedConstraint } from "@/db/errors";
import { type Failure, fail } from "@/lib/core/result";

/** What the work answers, or `plan_professionals` where the plan allows nobody more who attends: the database counts. */
export async function withinPlan<T>(
  work: () => Promise<T>,
): Promise<T | Failure<"plan_professionals", undefined>> {
  try {
    return await work();
  } catch (error) {
    if (violatedConstraint(error) === "plan_professionals") return fail("plan_professionals");
    throw error;
  }
}
