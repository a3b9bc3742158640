import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { occurrencesIn } from "@/lib/core/openings/occurrences";
import { workingTime } from "@/lib/core/scheduling/free-time";
import { localDaysAround } from "@/lib/core/scheduling/weekly-hours";
import type { Reach } from "@/lib/core/tenancy/permissions";
import { addDays, dayOf } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { type Interval, intersect, union } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { type HolidayView, readClosedDays } from "@/lib/holidays/read-holidays";
import { specialDaysOf } from "./build-schedules";
import { selectSites } from "./opening-store";
import { type SpecialDayView, specialDaysOf as specialDayViews } from "./special-day";
import { selectSpecialHours } from "./special-store";
import { selectOpenings, selectProfessionals } from "./store";
import { selectAbsences } from "./time-off-store";
import { selectWeeks } from "./week-store";
import { specialHoursRow, type WorkingFacts, workingSchedules } from "./working-schedules";

/** A stretch of time as pages show it: ISO 8601 with the offset of the tenant's zone. */
export type Stretch = {
  readonly professionalId: string;
  readonly start: string;
  readonly end: string;
};

export type OpeningView = Stretch & { readonly id: string; readonly batchId: string };

/** `professionalId` is null where the whole practice is away. What comes back has a view for each of its times. */
export type TimeOffView = {
  readonly id: string;
  readonly professionalId: string | null;
  readonly start: string;
  readonly end: string;
  readonly reason: string | null;
};

export type WorkingProfessional = WorkingFacts["professionals"][number];

export type WorkingTimes = {
  readonly professionals: readonly WorkingProfessional[];
  /** When each attends, at any place, whatever is booked: sorted and disjoint for each. */
  readonly open: readonly Stretch[];
  readonly openings: readonly OpeningView[];
  readonly timeOff: readonly TimeOffView[];
  /** The dates on which weekly hours do not count. */
  readonly holidays: readonly HolidayView[];
  /** The dates with hours of their own, of those professionals and of the whole practice. */
  readonly specialDays: readonly SpecialDayView[];
};

/** Who attends when in a range of epoch minutes; without ids, every active professional whom somebody reaches. */
export async function readWorkingTime(
  tx: Tx,
  scope: TenantScope,
  range: Interval,
  professionalIds?: readonly string[],
  reach: Reach = "all",
): Promise<WorkingTimes> {
  const { timeZone } = scope.tenant;
  const [from, to] = [dateOf(range.startMinute), dateOf(range.endMinute)];
  const firstDate = localDateOf(range.startMinute, timeZone);
  const lastDate = localDateOf(range.endMinute - 1, timeZone);
  // Windows that cross midnight, and places in other zones, reach in from the days around.
  const around = [addDays(firstDate, -2), addDays(lastDate, 2)] as const;
  const [professionals, weekly, openings, absences, special, closed, sites] = await Promise.all([
    selectProfessionals(tx, scope, professionalIds, reach),
    selectWeeks(tx, scope),
    selectOpenings(tx, scope, from, to),
    selectAbsences(tx, scope, from, to),
    selectSpecialHours(tx, scope, around[0]),
    readClosedDays(tx, scope, ...around),
    selectSites(tx, scope),
  ]);
  const away = absences.filter(({ resourceId }) => resourceId === null);
  const facts = { professionals, weekly, openings, away, special, sites };
  const shown = new Set(professionals.map(({ id }) => id));
  const concerns = (professionalId: string | null) =>
    professionalId === null || shown.has(professionalId);
  const isAsked = ({ date }: { date: string }) => firstDate <= date && date <= lastDate;
  return {
    professionals,
    open: openTimes(facts, closed, range, timeZone),
    openings: openings
      .filter(({ professionalId }) => shown.has(professionalId))
      .map(({ id, batchId, professionalId, startsAt, endsAt }) => ({
        ...{ id, batchId, professionalId },
        start: toIso(toMinute(startsAt.getTime()), timeZone),
        end: toIso(Math.ceil(endsAt.getTime() / 60_000), timeZone),
      })),
    timeOff: away
      .filter(({ professionalId }) => concerns(professionalId))
      .flatMap(({ id, professionalId, reason, ...time }) =>
        occurrencesIn(time, range, timeZone).map((each) => ({
          ...{ id, professionalId, reason },
          ...iso(each, timeZone),
        })),
      ),
    holidays: closed.filter(isAsked),
    specialDays: specialDayViews(
      special.filter(({ professionalId }) => concerns(professionalId)),
    ).filter(isAsked),
  };
}

/** By the engine's own rules, so that nothing is offered where the agenda is shaded. */
function openTimes(
  facts: WorkingFacts,
  closed: readonly HolidayView[],
  range: Interval,
  timeZone: string,
): Stretch[] {
  const everybodys = facts.special.filter(({ professionalId }) => professionalId === null);
  const calendar = {
    holidays: closed.map(({ date }) => dayOf(date)),
    limitedDays: specialDaysOf(everybodys.map(specialHoursRow)),
  };
  const byProfessional = new Map<string, Interval[]>();
  for (const schedule of workingSchedules(facts)) {
    const zone = schedule.timeZone ?? timeZone;
    const { open } = workingTime(schedule, localDaysAround(range, zone), zone, calendar);
    const known = byProfessional.get(schedule.professionalId) ?? [];
    byProfessional.set(schedule.professionalId, [...known, ...open]);
  }
  return [...byProfessional].flatMap(([professionalId, open]) =>
    intersect(union(open), [range]).map((time) => ({ professionalId, ...iso(time, timeZone) })),
  );
}

function iso({ startMinute, endMinute }: Interval, timeZone: string) {
  return { start: toIso(startMinute, timeZone), end: toIso(endMinute, timeZone) };
}

function dateOf(minute: number): Date {
  return new Date(toMs(minute));
}
