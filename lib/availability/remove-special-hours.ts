import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnTimeOf } from "@/lib/core/tenancy/permissions";
import { type SpecialDayView, specialDaysOf } from "./special-day";
import { deleteSpecialHours } from "./special-store";
import type { removeSpecialHoursInput } from "./week-schema";

/** Gives a date its weekly hours back; answers with what it had, so that it can be set again. */
export function removeSpecialHours(
  scope: TenantScope,
  { who, date }: z.output<typeof removeSpecialHoursInput>,
): Promise<Result<SpecialDayView, "forbidden" | "not_found">> {
  const professionalId = who === "everybody" ? null : who;
  return withTenant(scope, async (tx) => {
    if (!mayActOnTimeOf(scope.actor, professionalId)) {
      return fail(professionalId ? "not_found" : "forbidden");
    }
    const rows = await deleteSpecialHours(tx, scope, { professionalId, date });
    const [removed] = specialDaysOf(rows);
    if (!removed) return fail("not_found");
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "special_hours",
      subjectId: professionalId ?? undefined,
      detail: { change: "removed", ...removed },
    });
    return ok(removed);
  });
}
