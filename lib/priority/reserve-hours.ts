import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { ReserveHoursInput } from "./schema";
import { insertReserved, lockPriorities, selectAttending, selectLevels } from "./store";

/** Keeps the same hours of some weekdays for a level. What is booked in them already stays. */
export async function reserveHours(
  scope: TenantScope,
  { level, who, weekdays, start, end, releaseMinutes }: ReserveHoursInput,
): Promise<
  Result<{ readonly reservedIds: readonly string[] }, "unknown_level" | "not_found", undefined>
> {
  const professionalId = who === "everybody" ? null : who;
  const rows = weekdays.map((weekday) => ({
    ...{ id: randomUUID(), level, professionalId, weekday, releaseMinutes },
    ...{ startMinute: start, endMinute: end },
  }));
  return withTenant(scope, async (tx) => {
    await lockPriorities(tx, scope);
    const [levels, attending] = await Promise.all([
      selectLevels(tx, scope),
      selectAttending(tx, scope),
    ]);
    if (levels.every((each) => each.level !== level)) return fail("unknown_level");
    const isKnown = professionalId === null || attending.some(({ id }) => id === professionalId);
    if (!isKnown) return fail("not_found");
    await insertReserved(tx, scope, rows);
    await writeAudit(tx, scope, {
      action: "priority:reserve",
      subjectType: "reserved_hours",
      detail: { level, professionalId, weekdays, start, end, releaseMinutes },
    });
    return ok({ reservedIds: rows.map(({ id }) => id) });
  });
}
