import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import type { StandingDetail } from "@/lib/availability/standing-detail";
import { fail, ok, type Result } from "@/lib/core/result";
import { addDays } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { readHolidays } from "./read-holidays";
import type { observeHolidaysInput } from "./schema";
import { standingOn } from "./standing-on";
import { lockObserving, updateObserving } from "./store";

/** How far ahead appointments are looked for: longer than any service can be booked. */
const aheadDays = 738;

/**
 * Whether the public holidays of the tenant's country close its weekly hours. Where appointments stand on days that
 * become closed, the person first confirms how many; they stay as they are.
 */
export function observeHolidays(
  scope: TenantScope,
  { observes, confirmedStanding }: z.output<typeof observeHolidaysInput>,
): Promise<Result<{ readonly observes: boolean }, "confirmation_needed", StandingDetail>> {
  return withTenant(scope, async (tx) => {
    const before = await lockObserving(tx, scope);
    if (before === observes) return ok({ observes });
    if (observes) {
      const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
      const holidays = await readHolidays(tx, scope, today, addDays(today, aheadDays), true);
      const closing = holidays.filter(({ isClosed, own }) => isClosed && !own);
      const standing = await standingOn(
        tx,
        scope,
        closing.map(({ date }) => date),
      );
      const { standingAppointments } = standing;
      if (standingAppointments > 0 && standingAppointments !== confirmedStanding) {
        return fail("confirmation_needed", standing);
      }
    }
    await updateObserving(tx, scope, observes);
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "tenant",
      subjectId: scope.tenant.id,
      detail: { observesHolidays: observes },
    });
    return ok({ observes });
  });
}
