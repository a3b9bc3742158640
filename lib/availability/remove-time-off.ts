import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { columnsOf } from "./time-off-facts";
import type { removeTimeOffInput } from "./time-off-schema";
import { deleteAbsence, lockAbsence } from "./time-off-store";

/** Somebody is not away after all: their hours can be booked again. */
export function removeTimeOff(
  scope: TenantScope,
  { timeOffId }: z.output<typeof removeTimeOffInput>,
): Promise<Result<{ readonly id: string }, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    const removed = await lockAbsence(tx, scope, timeOffId);
    if (!removed) return fail("not_found");
    await deleteAbsence(tx, scope, timeOffId);
    await writeAudit(tx, scope, {
      action: "time-off:edit",
      subjectType: "time_off",
      subjectId: timeOffId,
      detail: { ...columnsOf(removed), change: "removed" },
    });
    return ok({ id: timeOffId });
  });
}
