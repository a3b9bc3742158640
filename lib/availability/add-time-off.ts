import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { actorIdOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { type AbsenceCode, isKnownAbsentee, planAbsence, standingInAbsence } from "./plan-absence";
import { inTheWay, type StandingDetail } from "./standing-detail";
import { columnsOf } from "./time-off-facts";
import type { addTimeOffInput } from "./time-off-schema";
import { insertAbsence } from "./time-off-store";
import { type AbsenceView, absenceView } from "./time-off-view";

/** The absence, and the appointments in it: they stand, and somebody must move or cancel them. */
export type NotedTimeOff = AbsenceView & StandingDetail;

export type AddTimeOffCode = AbsenceCode | "not_found" | "confirmation_needed";

/**
 * Notes that a professional, a room or the whole practice is away, once or again and again: from a time on the first day
 * to a time on the last, whole days where no times are given. Where appointments stand in that time, and always for the
 * whole practice, the person first confirms how many.
 */
export async function addTimeOff(
  scope: TenantScope,
  { confirmedStanding, ...input }: z.output<typeof addTimeOffInput>,
): Promise<Result<NotedTimeOff, AddTimeOffCode, StandingDetail>> {
  const planned = planAbsence(scope, input);
  if (!planned.ok) return planned;
  const away = planned.value;
  return withTenant(scope, async (tx) => {
    if (!(await isKnownAbsentee(tx, scope, away))) return fail("not_found");
    const standing = await standingInAbsence(tx, scope, away);
    const isAsked = inTheWay(standing) > 0 || isWholePractice(away);
    if (isAsked && confirmedStanding !== inTheWay(standing)) {
      return fail("confirmation_needed", standing);
    }
    const id = randomUUID();
    await insertAbsence(tx, scope, { id, ...columnsOf(away), createdBy: actorIdOf(scope.actor) });
    await writeAudit(tx, scope, {
      action: "time-off:edit",
      subjectType: "time_off",
      subjectId: id,
      detail: { ...columnsOf(away), change: "added" },
    });
    return ok({ ...absenceView({ ...away, id }, scope.tenant.timeZone), ...standing });
  });
}

function isWholePractice(away: { professionalId: string | null; resourceId: string | null }) {
  return away.professionalId === null && away.resourceId === null;
}
