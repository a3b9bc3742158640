import type {
  OpenSession,
  ProfessionalSchedule,
  RecurringInterval,
  ReservedHours,
  ResourceSchedule,
  SchedulingContext,
  ServiceRules,
  SpecialDay,
  WeeklyWindow,
} from "@/lib/core/scheduling/context";
import type { Interval } from "@/lib/core/time/interval";
import type {
  BusyRow,
  ContextRow,
  ProfessionalRow,
  ReservedRow,
  ServiceRow,
  SiteId,
  SpecialHoursRow,
  TimeOffRow,
  WeeklyRow,
} from "./context-rows";

export type ContextFacts = {
  readonly timeZone: string;
  readonly range: Interval;
  /** Public holidays of the country that the tenant observes, as days since 1970-01-01. */
  readonly publicHolidays: readonly number[];
  /** The least notice of all services. */
  readonly bookNoticeMinutes: number;
  /** A place, null for the main one; left out: every place. */
  readonly siteId?: SiteId | undefined;
  readonly level?: number | undefined;
};

/** What was read, as the engine understands it: one schedule for each place at which a professional attends. */
export function buildContext(
  row: ContextRow & { readonly service: ServiceRow },
  facts: ContextFacts,
): SchedulingContext {
  const away = awayOf(row.timeOff);
  const schedules = row.professionals.flatMap((each) => schedulesOf(each, row, facts, away));
  return {
    timeZone: facts.timeZone,
    rules: rulesOf(row, facts),
    professionals: schedules,
    holidays: holidaysOf(row, facts.publicHolidays),
    limitedDays: specialDaysOf(row.specialHours.filter(([professionalId]) => !professionalId)),
    resources: row.resources.map(
      (each): ResourceSchedule => ({
        resourceId: each.id,
        siteId: each.site,
        ...away.of(each.id, "resource"),
        busy: each.busy.map(intervalOf),
      }),
    ),
    reserved: row.reserved.map(reservedOf),
    ...(facts.level === undefined ? {} : { level: facts.level }),
    range: facts.range,
  };
}

/** A priority's own notice stands in for everybody's. */
function rulesOf(
  { service, levels }: { service: ServiceRow; levels: ContextRow["levels"] },
  { bookNoticeMinutes, level }: ContextFacts,
): ServiceRules {
  const everybodys = Math.max(service.minimumNoticeMinutes, bookNoticeMinutes);
  const own = levels.find(([each]) => each === level)?.[2];
  const { dailyMax, weeklyMax } = service;
  return {
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    stepMinutes: service.stepMinutes,
    minimumNoticeMinutes: own ?? everybodys,
    horizonDays: service.horizonDays,
    packTightly: service.packTightly,
    ...(dailyMax === null ? {} : { dailyMax }),
    ...(weeklyMax === null ? {} : { weeklyMax }),
    needsResource: service.resourceKindId !== null,
    capacity: service.capacity,
  };
}

function schedulesOf(
  person: ProfessionalRow,
  row: ContextRow,
  facts: ContextFacts,
  away: Away,
): ProfessionalSchedule[] {
  const special = row.specialHours.filter(([professionalId]) => professionalId === person.id);
  return placesOf(person, special, row, facts.siteId).map((siteId) => {
    const timeZone = row.sites.find(({ id }) => id === siteId)?.timeZone;
    const weekly = person.weekly.filter((each) => each[4] === siteId);
    return {
      professionalId: person.id,
      siteId,
      ...(timeZone === undefined ? {} : { timeZone }),
      mode: person.mode,
      weeklyHours: weekly.filter(([isWork]) => isWork).map(windowOf),
      breaks: weekly.filter(([isWork]) => !isWork).map(windowOf),
      specialDays: specialDaysOf(special, siteId),
      openings: person.openings.filter(([, , site]) => site === siteId).map(intervalOf),
      ...away.of(person.id, "professional"),
      busy: busyAt(siteId, person.busy, row.travel),
      ...(person.durationMinutes === null ? {} : { durationMinutes: person.durationMinutes }),
      ...(person.sessions ? { sessions: sessionsAt(siteId, person.sessions) } : {}),
      ...(person.bookedStarts ? { bookedStarts: person.bookedStarts } : {}),
    };
  });
}

/** Where a professional attends; who has no hours anywhere could be booked outside of them at the asked place. */
function placesOf(
  person: ProfessionalRow,
  special: readonly SpecialHoursRow[],
  { sites }: ContextRow,
  asked: SiteId | undefined,
): readonly SiteId[] {
  if (asked !== undefined) return [asked];
  const named = new Set<SiteId>([
    ...person.weekly.map((each) => each[4]),
    ...person.openings.map((each) => each[2]),
    ...special.filter(([, , , from]) => from !== null).map(([, site]) => site),
  ]);
  const places = [null, ...sites.map(({ id }) => id)].filter((each) => named.has(each));
  return places.length === 0 ? [null] : places;
}

function windowOf(row: WeeklyRow): WeeklyWindow {
  const [, weekday, startMinuteOfDay, endMinuteOfDay, , everyWeeks] = row;
  const [anchorDay, validFromDay, validToDay] = row.slice(6) as (number | null)[];
  return {
    weekday,
    startMinuteOfDay,
    endMinuteOfDay,
    ...(everyWeeks === 1 ? {} : { everyWeeks }),
    ...(typeof anchorDay === "number" ? { anchorDay } : {}),
    ...(typeof validFromDay === "number" ? { validFromDay } : {}),
    ...(typeof validToDay === "number" ? { validToDay } : {}),
  };
}

/** A special day holds for the whole date: where it names no window at a place, the professional is not there. */
function specialDaysOf(rows: readonly SpecialHoursRow[], siteId?: SiteId): SpecialDay[] {
  const days = new Map<number, SpecialDay["windows"][number][]>();
  for (const [, site, day, startMinuteOfDay, endMinuteOfDay] of rows) {
    const windows = days.get(day) ?? [];
    days.set(day, windows);
    if (startMinuteOfDay === null || endMinuteOfDay === null) continue;
    if (siteId === undefined || site === siteId) windows.push({ startMinuteOfDay, endMinuteOfDay });
  }
  return [...days].map(([day, windows]) => ({ day, windows }));
}

function busyAt(
  siteId: SiteId,
  busy: readonly BusyRow[],
  travel: ContextRow["travel"],
): readonly Interval[] {
  const minutesFrom = new Map<SiteId, number>();
  for (const [from, to, minutes] of travel) {
    if (from === siteId) minutesFrom.set(to, Math.max(minutes, minutesFrom.get(to) ?? 0));
    if (to === siteId) minutesFrom.set(from, Math.max(minutes, minutesFrom.get(from) ?? 0));
  }
  if (minutesFrom.size === 0) return busy.map(intervalOf);
  return busy.map(([startMinute, endMinute, site = null]) => {
    const way = site === siteId ? 0 : (minutesFrom.get(site) ?? 0);
    return { startMinute: startMinute - way, endMinute: endMinute + way };
  });
}

function sessionsAt(
  siteId: SiteId,
  sessions: NonNullable<ProfessionalRow["sessions"]>,
): OpenSession[] {
  return sessions
    .filter((each) => each[4] === siteId)
    .map(([sessionId, startMinute, endMinute, seatsLeft]) => ({
      ...{ sessionId, startMinute, endMinute, seatsLeft },
    }));
}

type TimeAway = Pick<ProfessionalSchedule, "timeOff" | "recurringTimeOff">;
type Away = { of(id: string, kind: "professional" | "resource"): TimeAway };

/** The whole tenant's time off is everybody's; rooms have their own alone, since nobody attends in them then. */
function awayOf(rows: readonly TimeOffRow[]): Away {
  const whole = rows.filter(([professionalId, resourceId]) => !professionalId && !resourceId);
  return {
    of(id, kind) {
      const column = kind === "professional" ? 0 : 1;
      const own = rows.filter((each) => each[column] === id);
      const all = kind === "professional" ? [...whole, ...own] : own;
      const recurring = all.filter((each) => each[4] !== null).map(recurringOf);
      return {
        timeOff: all
          .filter((each) => each[4] === null)
          .map(([, , from, to]) => intervalOf([from, to])),
        ...(recurring.length === 0 ? {} : { recurringTimeOff: recurring }),
      };
    },
  };
}

function recurringOf([
  ,
  ,
  startMinute,
  endMinute,
  every,
  unit,
  untilDay,
]: TimeOffRow): RecurringInterval {
  return {
    startMinute,
    endMinute,
    recurrence: {
      every: every ?? 1,
      unit: unit ?? "week",
      ...(untilDay === null ? {} : { untilDay }),
    },
  };
}

/** The tenant closes on days of its own and works on some of its country's. */
function holidaysOf({ ownHolidays }: ContextRow, publicHolidays: readonly number[]): number[] {
  const days = new Set(publicHolidays);
  for (const [day, closed] of ownHolidays) {
    if (closed) days.add(day);
    else days.delete(day);
  }
  return [...days].sort((a, b) => a - b);
}

function reservedOf(row: ReservedRow): ReservedHours {
  const [level, professionalId, weekday, startMinuteOfDay, endMinuteOfDay, releaseMinutes] = row;
  return {
    ...{ level, weekday, startMinuteOfDay, endMinuteOfDay, releaseMinutes },
    ...(professionalId === null ? {} : { professionalId }),
  };
}

function intervalOf([startMinute, endMinute]: readonly [number, number, ...unknown[]]): Interval {
  return { startMinute, endMinute };
}
