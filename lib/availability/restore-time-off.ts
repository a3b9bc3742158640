import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { actorIdOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { type AbsenceCode, isKnownAbsentee, planAbsence } from "./plan-absence";
import { columnsOf } from "./time-off-facts";
import type { restoreTimeOffInput } from "./time-off-schema";
import { insertAbsence } from "./time-off-store";
import { type AbsenceView, absenceView } from "./time-off-view";

/** Notes again what was just removed. It was there before: how many appointments stand in it changes nothing. */
export async function restoreTimeOff(
  scope: TenantScope,
  input: z.output<typeof restoreTimeOffInput>,
): Promise<Result<AbsenceView, AbsenceCode | "not_found", undefined>> {
  const planned = planAbsence(scope, input);
  if (!planned.ok) return planned;
  const away = { ...planned.value, id: randomUUID() };
  return withTenant(scope, async (tx) => {
    if (!(await isKnownAbsentee(tx, scope, away))) return fail("not_found");
    const createdBy = actorIdOf(scope.actor);
    await insertAbsence(tx, scope, { id: away.id, ...columnsOf(away), createdBy });
    await writeAudit(tx, scope, {
      action: "time-off:edit",
      subjectType: "time_off",
      subjectId: away.id,
      detail: { ...columnsOf(away), change: "restored" },
    });
    return ok(absenceView(away, scope.tenant.timeZone));
  });
}
