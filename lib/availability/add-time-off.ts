import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { actorIdOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { dayOf, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { firstInstantFrom } from "@/lib/core/time/zone";
import type { TimeOffView } from "./read-working-time";
import type { addTimeOffInput } from "./schema";
import { countStanding, insertTimeOff, lockProfessionals } from "./store";

export type AddedTimeOff = TimeOffView & {
  /** Appointments in that time: they stand, and somebody must move or cancel them. */
  readonly standingAppointments: number;
};

/**
 * Notes that a professional, or the whole practice, is away: from a time on the first day to a time on the last, whole
 * days where no times are given. An edge that a clock change skips moves to the change.
 */
export function addTimeOff(
  scope: TenantScope,
  input: z.output<typeof addTimeOffInput>,
): Promise<Result<AddedTimeOff, "not_found" | "in_the_past", undefined>> {
  const { timeZone } = scope.tenant;
  const professionalId = input.professionalId ?? null;
  const reason = input.reason ?? null;
  const startMinute = momentOf(input.from, input.start ?? 0, timeZone);
  const endMinute = momentOf(input.to, input.end ?? minutesPerDay, timeZone);
  return withTenant(scope, async (tx) => {
    if (endMinute <= toMinute(scope.nowMs)) return fail("in_the_past");
    const known = professionalId && (await lockProfessionals(tx, scope, [professionalId]));
    if (known && known.length === 0) return fail("not_found");
    const id = randomUUID();
    const stretch = {
      professionalId,
      startsAt: new Date(toMs(startMinute)),
      endsAt: new Date(toMs(endMinute)),
    };
    await insertTimeOff(tx, scope, { id, ...stretch, reason, createdBy: actorIdOf(scope.actor) });
    await writeAudit(tx, scope, {
      action: "time-off:edit",
      subjectType: "time_off",
      subjectId: id,
      detail: { ...input, change: "added" },
    });
    return ok({
      ...{ id, professionalId, reason },
      start: toIso(startMinute, timeZone),
      end: toIso(endMinute, timeZone),
      standingAppointments: await countStanding(tx, scope, stretch),
    });
  });
}

function momentOf(date: string, minuteOfDay: number, timeZone: string): number {
  return firstInstantFrom(dayOf(date) * minutesPerDay + minuteOfDay, timeZone);
}
