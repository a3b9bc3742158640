import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { actorIdOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { dayOf, type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { firstInstantFrom, localDateOf } from "@/lib/core/time/zone";
import type { TimeOffView } from "./read-working-time";
import type { addTimeOffInput } from "./schema";
import type { StandingDetail } from "./standing-detail";
import { insertTimeOff, lockProfessionals, selectStanding } from "./store";

export type AddedTimeOff = TimeOffView & {
  /** Appointments in that time: they stand, and somebody must move or cancel them. */
  readonly standingAppointments: number;
  /** The day of the first of them. */
  readonly firstStanding: LocalDate | null;
};

export type AddTimeOffCode = "not_found" | "in_the_past" | "confirmation_needed";

/**
 * Notes that a professional, or the whole practice, is away: from a time on the first day to a time on the last, whole
 * days where no times are given. An edge that a clock change skips moves to the change. For the whole practice the person
 * first confirms how many appointments stand in that time, none too.
 */
export function addTimeOff(
  scope: TenantScope,
  { confirmedStanding, ...input }: z.output<typeof addTimeOffInput>,
): Promise<Result<AddedTimeOff, AddTimeOffCode, StandingDetail>> {
  const { timeZone } = scope.tenant;
  const professionalId = input.who === "everybody" ? null : input.who;
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
    const standing = await selectStanding(tx, scope, stretch);
    if (professionalId === null && confirmedStanding !== standing.count) {
      return fail("confirmation_needed", { standingAppointments: standing.count });
    }
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
      standingAppointments: standing.count,
      firstStanding: standing.first && localDateOf(toMinute(standing.first.getTime()), timeZone),
    });
  });
}

function momentOf(date: string, minuteOfDay: number, timeZone: string): number {
  return firstInstantFrom(dayOf(date) * minutesPerDay + minuteOfDay, timeZone);
}
