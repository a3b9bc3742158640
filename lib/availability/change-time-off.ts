import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { AddTimeOffCode, NotedTimeOff } from "./add-time-off";
import { isKnownAbsentee, planAbsence, standingInAbsence } from "./plan-absence";
import { inTheWay, type StandingDetail } from "./standing-detail";
import { columnsOf } from "./time-off-facts";
import type { changeTimeOffInput } from "./time-off-schema";
import { lockAbsence, updateAbsence } from "./time-off-store";
import { absenceView, revisionOf } from "./time-off-view";

/**
 * Changes who is away or when. `version_conflict` when somebody else changed it since it was loaded; nothing is
 * overwritten then. Where appointments stand in the new time, the person first confirms how many.
 */
export async function changeTimeOff(
  scope: TenantScope,
  { timeOffId, expectedRevision, confirmedStanding, ...input }: z.output<typeof changeTimeOffInput>,
): Promise<
  Result<NotedTimeOff, AddTimeOffCode | "version_conflict", StandingDetail | ConflictDetail>
> {
  const planned = planAbsence(scope, input);
  if (!planned.ok) return planned;
  const away = { ...planned.value, id: timeOffId };
  return withTenant(scope, async (tx) => {
    const before = await lockAbsence(tx, scope, timeOffId);
    if (!before || !(await isKnownAbsentee(tx, scope, away))) return fail("not_found");
    const revision = revisionOf(before);
    if (expectedRevision !== undefined && revision !== expectedRevision) {
      return versionConflict(tx, scope, revision, { type: "time_off", id: timeOffId });
    }
    const standing = await standingInAbsence(tx, scope, away);
    if (inTheWay(standing) > 0 && confirmedStanding !== inTheWay(standing)) {
      return fail("confirmation_needed", standing);
    }
    await updateAbsence(tx, scope, { id: timeOffId, ...columnsOf(away) });
    await writeAudit(tx, scope, {
      action: "time-off:edit",
      subjectType: "time_off",
      subjectId: timeOffId,
      detail: { ...columnsOf(away), change: "changed", before: columnsOf(before) },
    });
    return ok({ ...absenceView(away, scope.tenant.timeZone), ...standing });
  });
}
