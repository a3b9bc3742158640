import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import type { StandingDetail } from "@/lib/availability/standing-detail";
import { fail, ok, type Result } from "@/lib/core/result";
import { addDays } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { readHolidays } from "./read-holidays";
import type { saveHolidayInput } from "./schema";
import { standingOn } from "./standing-on";
import { insertHoliday } from "./store";

export type SavedHoliday = { readonly id: string };

export type SaveHolidayCode =
  | "in_the_past"
  | "too_far_ahead"
  | "not_found"
  | "already_holiday"
  | "confirmation_needed";

/** How many days ahead a holiday of one's own may lie: a week more than two years. */
const aheadDays = 738;

/**
 * Adds a closed day of the tenant's own, or works on one of its country's holidays. Where appointments stand on a day
 * that becomes closed, the person first confirms how many; they stay as they are.
 */
export async function saveHoliday(
  scope: TenantScope,
  input: z.output<typeof saveHolidayInput>,
): Promise<Result<SavedHoliday, SaveHolidayCode, StandingDetail>> {
  const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
  const { date } = input;
  if (date < today) return fail("in_the_past");
  if (date > addDays(today, aheadDays)) return fail("too_far_ahead");
  return withTenant(scope, async (tx) => {
    const [known] = await readHolidays(tx, scope, date, date);
    if (known?.own) return fail("already_holiday");
    if (input.kind === "works" && !known) return fail("not_found");
    if (input.kind === "closed" && known?.isClosed) return fail("already_holiday");
    if (input.kind === "closed") {
      const standing = await standingOn(tx, scope, [date]);
      const { standingAppointments } = standing;
      if (standingAppointments > 0 && standingAppointments !== input.confirmedStanding) {
        return fail("confirmation_needed", standing);
      }
    }
    const closed = input.kind === "closed";
    const name = input.kind === "closed" ? input.name : (known?.name.es ?? date);
    const id = randomUUID();
    const isWritten = await insertHoliday(tx, scope, { id, onDate: date, name, closed });
    if (!isWritten) return fail("already_holiday");
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "holiday",
      subjectId: id,
      detail: { date, name, closed, change: "added" },
    });
    return ok({ id });
  });
}
