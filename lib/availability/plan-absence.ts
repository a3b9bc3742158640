import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { absenceAheadDays } from "@/lib/core/openings/bounds";
import { occurrencesIn } from "@/lib/core/openings/occurrences";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnAll } from "@/lib/core/tenancy/permissions";
import { addDays, dayOf, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { type Interval, overlaps } from "@/lib/core/time/interval";
import { firstInstantFrom, instantOf, localDateOf } from "@/lib/core/time/zone";
import { readHolds } from "@/lib/holds/read-holds";
import { readStanding, standingDetail } from "./standing";
import type { StandingDetail } from "./standing-detail";
import { lockProfessionals } from "./store";
import type { AwayFacts } from "./time-off-facts";
import type { AbsenceInput } from "./time-off-schema";
import { selectRooms } from "./time-off-store";

export type AbsenceCode = "in_the_past" | "too_far_ahead" | "time_skipped";

/** An absence on the clock of the tenant. An edge that a clock change skips moves to the change, unless it comes back. */
export function planAbsence(
  { tenant: { timeZone }, nowMs }: TenantScope,
  { who, from, to, startMinuteOfDay, endMinuteOfDay, recurrence, reason }: AbsenceInput,
): Result<AwayFacts, AbsenceCode, undefined> {
  const nowMinute = toMinute(nowMs);
  const momentOf = (date: string, minuteOfDay: number) =>
    firstInstantFrom(dayOf(date) * minutesPerDay + minuteOfDay, timeZone);
  const startMinute = momentOf(from, startMinuteOfDay);
  const endMinute = momentOf(to, endMinuteOfDay);
  const away = { ...who, startMinute, endMinute, recurrence, reason: reason ?? null };
  if (from > addDays(localDateOf(nowMinute, timeZone), absenceAheadDays)) {
    return fail("too_far_ahead");
  }
  if (recurrence && !instantOf(from, startMinuteOfDay, timeZone).ok) return fail("time_skipped");
  if (timesAhead(away, nowMinute, timeZone).length === 0) return fail("in_the_past");
  return ok(away);
}

/**
 * Whether the professional is one whom somebody works for; a room, and the whole practice, are for who works for all. The
 * professional stays held until the transaction ends.
 */
export async function isKnownAbsentee(
  tx: Tx,
  scope: TenantScope,
  { professionalId, resourceId }: Pick<AwayFacts, "professionalId" | "resourceId">,
): Promise<boolean> {
  if (professionalId !== null) {
    const locked = await lockProfessionals(tx, scope, [professionalId]);
    return locked.length > 0;
  }
  if (!mayActOnAll(scope.actor)) return false;
  if (resourceId === null) return true;
  const rooms = await selectRooms(tx, scope);
  return rooms.some(({ id }) => id === resourceId);
}

/** The appointments that stand in what is still to come of an absence, and the times that are kept in it. */
export async function standingInAbsence(
  tx: Tx,
  scope: TenantScope,
  away: AwayFacts,
): Promise<StandingDetail> {
  const times = timesAhead(away, toMinute(scope.nowMs), scope.tenant.timeZone);
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return standingDetail(scope, []);
  const { professionalId, resourceId } = away;
  const [from, to] = [first.startMinute, last.endMinute].map((minute) => new Date(toMs(minute)));
  if (!from) throw new RangeError("a range has two ends");
  const range = { startMinute: first.startMinute, endMinute: last.endMinute };
  const [standing, holds] = await Promise.all([
    readStanding(tx, scope, { professionalId, resourceId, from, to }),
    readHolds(tx, scope, range, professionalId ? [professionalId] : undefined),
  ]);
  const isInside = (booked: Interval) => times.some((time) => overlaps(time, booked));
  const there = standing.filter(({ startsAt, endsAt }) => isInside(minutesOf(startsAt, endsAt)));
  return {
    ...standingDetail(scope, there),
    // Rooms are kept along with who attends in them.
    kept: resourceId
      ? []
      : holds.filter(({ start, end }) => isInside(minutesOf(new Date(start), new Date(end)))),
  };
}

function minutesOf(startsAt: Date, endsAt: Date): Interval {
  return {
    startMinute: toMinute(startsAt.getTime()),
    endMinute: Math.ceil(endsAt.getTime() / 60_000),
  };
}

/** The times of an absence that are not over; of one without end, those of the next years. */
function timesAhead(away: AwayFacts, nowMinute: number, timeZone: string): Interval[] {
  const endMinute =
    Math.max(nowMinute, away.startMinute) + 2 * (absenceAheadDays + 1) * minutesPerDay;
  return occurrencesIn(away, { startMinute: nowMinute, endMinute }, timeZone);
}
