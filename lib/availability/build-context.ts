import type {
  ReservedHours,
  ResourceSchedule,
  SchedulingContext,
  ServiceRules,
} from "@/lib/core/scheduling/context";
import type { Interval } from "@/lib/core/time/interval";
import { buildSchedules, busyInterval, specialDaysOf } from "./build-schedules";
import type { ContextRow, ReservedRow, ServiceRow, SiteId } from "./context-rows";
import { awayOf } from "./time-away";

export type ContextFacts = {
  readonly timeZone: string;
  readonly range: Interval;
  /** Public holidays of the country that the tenant observes, as days since 1970-01-01. */
  readonly publicHolidays: readonly number[];
  /** The least notice of all services, for clients and for the team. */
  readonly clientBookNoticeMinutes: number;
  readonly staffBookNoticeMinutes: number;
  /** A place, null for the main one; left out: every place. */
  readonly siteId?: SiteId | undefined;
};

/** What was read, as the engine understands it: one schedule for each place at which a professional attends. */
export function buildContext(
  row: ContextRow & { readonly service: ServiceRow },
  facts: ContextFacts,
): SchedulingContext {
  const away = awayOf(row.timeOff ?? []);
  const everybodys = (row.specialHours ?? []).filter(([professionalId]) => professionalId === null);
  return {
    timeZone: facts.timeZone,
    rules: rulesOf(row.service, facts),
    professionals: buildSchedules(row, facts.siteId, away),
    holidays: holidaysOf(row.ownHolidays ?? [], facts.publicHolidays),
    limitedDays: specialDaysOf(everybodys),
    resources: (row.resources ?? []).map(
      (each): ResourceSchedule => ({
        resourceId: each.id,
        siteId: each.site,
        ...away.ofResource(each.id),
        busy: (each.busy ?? []).map(busyInterval),
      }),
    ),
    reserved: (row.reserved ?? []).map(reservedOf),
    range: facts.range,
  };
}

function rulesOf(
  service: ServiceRow,
  { clientBookNoticeMinutes, staffBookNoticeMinutes }: ContextFacts,
): ServiceRules {
  const { dailyMax, weeklyMax } = service;
  return {
    durationMinutes: service.durationMinutes,
    bufferBeforeMinutes: service.bufferBeforeMinutes,
    bufferAfterMinutes: service.bufferAfterMinutes,
    stepMinutes: service.stepMinutes,
    minimumNoticeMinutes: Math.max(service.minimumNoticeMinutes, clientBookNoticeMinutes),
    staffNoticeMinutes: staffBookNoticeMinutes,
    horizonDays: service.horizonDays,
    packTightly: service.packTightly,
    ...(dailyMax === null ? {} : { dailyMax }),
    ...(weeklyMax === null ? {} : { weeklyMax }),
    needsResource: service.resourceKindId !== null,
    capacity: service.capacity,
  };
}

/** The tenant closes on days of its own and works on some of its country's. */
function holidaysOf(
  own: NonNullable<ContextRow["ownHolidays"]>,
  publicHolidays: readonly number[],
): number[] {
  const days = new Set(publicHolidays);
  for (const [day, closed] of own) {
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
