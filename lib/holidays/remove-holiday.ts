import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import type { StandingDetail } from "@/lib/availability/standing-detail";
import { fail, ok, type Result } from "@/lib/core/result";
import type { LocalDate } from "@/lib/core/time/civil";
import type { removeHolidayInput } from "./schema";
import { standingOn } from "./standing-on";
import { deleteHoliday, lockHoliday } from "./store";

export type RemovedHoliday = {
  readonly date: LocalDate;
  readonly name: string;
  readonly closed: boolean;
};

/**
 * Takes back a closed day of the tenant's own, or closes again on one of its country's holidays: there the person first
 * confirms how many appointments stand on it.
 */
export function removeHoliday(
  scope: TenantScope,
  { holidayId, confirmedStanding }: z.output<typeof removeHolidayInput>,
): Promise<Result<RemovedHoliday, "not_found" | "confirmation_needed", StandingDetail>> {
  return withTenant(scope, async (tx) => {
    const found = await lockHoliday(tx, scope, holidayId);
    if (!found) return fail("not_found");
    const { onDate: date, name, closed } = found;
    if (!closed && scope.tenant.observesHolidays) {
      const standing = await standingOn(tx, scope, [date]);
      const { standingAppointments } = standing;
      if (standingAppointments > 0 && standingAppointments !== confirmedStanding) {
        return fail("confirmation_needed", standing);
      }
    }
    await deleteHoliday(tx, scope, holidayId);
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "holiday",
      subjectId: holidayId,
      detail: { date, name, closed, change: "removed" },
    });
    return ok({ date, name, closed });
  });
}
