import type { TenantScope } from "@/db/scope";
import { ofLength } from "@/lib/availability/of-length";
import type { DayContexts } from "@/lib/availability/reads";
import { decideBooking } from "@/lib/core/appointments/decide-booking";
import type { Due } from "@/lib/core/delays/delay-day";
import { occupiedAt } from "@/lib/core/delays/plan-delay";
import type { SchedulingContext } from "@/lib/core/scheduling/context";
import { workingTime } from "@/lib/core/scheduling/free-time";
import { localDaysAround } from "@/lib/core/scheduling/weekly-hours";
import { type Interval, overlaps, subtract } from "@/lib/core/time/interval";
import type { ClientTime, DayRow } from "./day-store";
import { minutesOf } from "./due-day";

/** Where somebody can be moved to, as it is written, and what it was decided on. */
export type Place = {
  readonly day: DayContexts;
  readonly decision: Extract<ReturnType<typeof decideBooking>, { ok: true }>["value"] & {
    readonly mostLanes: null;
    readonly insists: boolean;
  };
};

export type PlaceAt = (
  due: Due,
  startMinute: number,
  taken: readonly Interval[],
) => Place | undefined;

export type PlacingFacts = {
  readonly professionalId: string;
  readonly nowMinute: number;
  readonly rows: ReadonlyMap<string, DayRow>;
  /** By `contextKey`: of the day, without those whom the delay reaches. */
  readonly contexts: ReadonlyMap<string, DayContexts>;
  readonly clientTimes: readonly ClientTime[];
  readonly overtime: boolean;
};

/** Appointments of one service at one place and level are decided on what was read once. */
export function contextKey(row: Pick<DayRow, "service" | "siteId" | "priorityLevel">): string {
  return [row.service.id, row.siteId ?? "main", row.priorityLevel].join(" ");
}

/** Asks the one engine: neither the team's notice nor maxima hold for what was booked for that day already. */
export function placer(scope: TenantScope, facts: PlacingFacts): PlaceAt {
  return (due, startMinute, taken) => {
    const row = facts.rows.get(due.id);
    const read = row && facts.contexts.get(contextKey(row));
    if (!row || !read) return undefined;
    const time = { startMinute, endMinute: startMinute + minutesOf(row) };
    const isWithClient = ({ clientId }: ClientTime) => clientId === row.client.id;
    if (facts.clientTimes.filter(isWithClient).some((other) => overlaps(other, time))) {
      return undefined;
    }
    const day = withoutLimits(ofLength(read, minutesOf(row)));
    const context = besides(day.context, taken);
    const request = { professionalId: facts.professionalId, siteId: row.siteId, startMinute };
    const isLast = facts.overtime && runsOver(day.context, occupiedAt(due, startMinute), scope);
    const policy = isLast ? "staff_outside_hours" : "staff";
    const decided = decideBooking(context, request, facts.nowMinute, policy);
    if (!decided.ok) return undefined;
    return { day, decision: { ...decided.value, mostLanes: null, insists: isLast } };
  };
}

export function withoutLimits(day: DayContexts): DayContexts {
  const { dailyMax, weeklyMax, ...rules } = day.context.rules;
  return {
    ...day,
    service: { ...day.service, dailyMax: null, weeklyMax: null },
    context: {
      ...day.context,
      rules: { ...rules, staffNoticeMinutes: 0, minimumNoticeMinutes: 0 },
    },
  };
}

/** The same day with more that is taken of the professionals. */
function besides(context: SchedulingContext, taken: readonly Interval[]): SchedulingContext {
  if (taken.length === 0) return context;
  const professionals = context.professionals.map((each) => ({
    ...each,
    busy: [...each.busy, ...taken].sort((a, b) => a.startMinute - b.startMinute),
  }));
  return { ...context, professionals };
}

/** Whether it is past the last working time of the day, and in no break before. */
function runsOver(context: SchedulingContext, place: Interval, { tenant }: TenantScope): boolean {
  const { range } = context;
  const open = context.professionals.flatMap((schedule) => {
    const zone = schedule.timeZone ?? tenant.timeZone;
    return workingTime(schedule, localDaysAround(range, zone), zone, context).open;
  });
  const ends = open
    .filter((each) => overlaps(each, range))
    .map(({ endMinute }) => Math.min(endMinute, range.endMinute));
  const last = Math.max(...ends);
  const inHours = { ...place, endMinute: Math.min(place.endMinute, last) };
  return ends.length > 0 && place.endMinute > last && subtract([inHours], open).length === 0;
}
