import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { ProfessionalSchedule } from "@/lib/core/scheduling/context";
import { workingTime } from "@/lib/core/scheduling/free-time";
import { localDaysAround } from "@/lib/core/scheduling/weekly-hours";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { type Interval, intersect } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { selectOpenings, selectProfessionals, selectTimeOff, selectWeeklyHours } from "./store";

/** A stretch of time as pages show it: ISO 8601 with the offset of the tenant's zone. */
export type Stretch = {
  readonly professionalId: string;
  readonly start: string;
  readonly end: string;
};

export type OpeningView = Stretch & { readonly id: string; readonly batchId: string };

/** `professionalId` is null where the whole practice is away. */
export type TimeOffView = {
  readonly id: string;
  readonly professionalId: string | null;
  readonly start: string;
  readonly end: string;
  readonly reason: string | null;
};

export type WorkingProfessional = Awaited<ReturnType<typeof selectProfessionals>>[number];

export type WorkingTimes = {
  readonly professionals: readonly WorkingProfessional[];
  /** When each attends, whatever is booked: sorted and disjoint for each. */
  readonly open: readonly Stretch[];
  readonly openings: readonly OpeningView[];
  readonly timeOff: readonly TimeOffView[];
};

/** Who attends when in a range of epoch minutes; without ids, every active professional. */
export async function readWorkingTime(
  tx: Tx,
  scope: TenantScope,
  range: Interval,
  professionalIds?: readonly string[],
): Promise<WorkingTimes> {
  const [from, to] = [dateOf(range.startMinute), dateOf(range.endMinute)];
  const [professionals, weekly, openings, away] = await Promise.all([
    selectProfessionals(tx, scope, professionalIds),
    selectWeeklyHours(tx, scope),
    selectOpenings(tx, scope, from, to),
    selectTimeOff(tx, scope, from, to),
  ]);
  const { timeZone } = scope.tenant;
  const days = localDaysAround(range, timeZone);
  const shown = new Set(professionals.map(({ id }) => id));
  const facts = { weekly, openings, away };
  return {
    professionals,
    open: professionals.flatMap((each) => {
      const { open } = workingTime(scheduleOf(each, facts), days, timeZone);
      return intersect(open, [range]).map((time) => ({
        professionalId: each.id,
        ...iso(time, timeZone),
      }));
    }),
    openings: openings
      .filter(({ professionalId }) => shown.has(professionalId))
      .map(({ id, batchId, professionalId, ...row }) => ({
        ...{ id, batchId, professionalId },
        ...iso(intervalOf(row), timeZone),
      })),
    timeOff: away
      .filter(({ professionalId }) => professionalId === null || shown.has(professionalId))
      .map(({ id, professionalId, reason, ...row }) => ({
        ...{ id, professionalId, reason },
        ...iso(intervalOf(row), timeZone),
      })),
  };
}

type Facts = {
  readonly weekly: Awaited<ReturnType<typeof selectWeeklyHours>>;
  readonly openings: Awaited<ReturnType<typeof selectOpenings>>;
  readonly away: Awaited<ReturnType<typeof selectTimeOff>>;
};

function scheduleOf({ id, mode }: WorkingProfessional, facts: Facts): ProfessionalSchedule {
  const windows = facts.weekly.filter(({ professionalId }) => professionalId === id);
  const ofKind = (kind: "work" | "break") =>
    windows
      .filter((window) => window.kind === kind)
      .map(({ weekday, startMinute, endMinute }) => ({
        weekday,
        startMinuteOfDay: startMinute,
        endMinuteOfDay: endMinute,
      }));
  return {
    professionalId: id,
    mode,
    weeklyHours: ofKind("work"),
    breaks: ofKind("break"),
    openings: facts.openings.filter((each) => each.professionalId === id).map(intervalOf),
    timeOff: facts.away
      .filter(({ professionalId }) => professionalId === null || professionalId === id)
      .map(intervalOf),
    busy: [],
  };
}

function intervalOf(row: { startsAt: Date; endsAt: Date }): Interval {
  return {
    startMinute: toMinute(row.startsAt.getTime()),
    endMinute: Math.ceil(row.endsAt.getTime() / 60_000),
  };
}

function iso({ startMinute, endMinute }: Interval, timeZone: string) {
  return { start: toIso(startMinute, timeZone), end: toIso(endMinute, timeZone) };
}

function dateOf(minute: number): Date {
  return new Date(toMs(minute));
}
