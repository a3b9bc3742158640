import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import {
  type ProfessionalSchedule,
  readingRange,
  type SchedulingContext,
  type WeeklyWindow,
} from "@/lib/core/scheduling/context";
import type { Interval } from "@/lib/core/time/interval";
import { type ContextRow, type Pair, type ProfessionalRow, readContextRow } from "./context-store";

export type DayContextQuery = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** Epoch minutes in which starts are asked for. */
  readonly range: Interval;
  /** An appointment that is being moved: its own time does not stand in its way. */
  readonly exceptAppointmentId?: string | undefined;
};

/** What booking and offering are decided on. `context` holds only active professionals who give the service. */
export type DayContexts = {
  readonly service: NonNullable<ContextRow["service"]>;
  readonly professionals: ReadonlyMap<string, ProfessionalRow>;
  /** Whether the asked professional exists and is active, giving this service or not. */
  readonly professionalKnown: boolean;
  readonly context: SchedulingContext;
};

/** Everything the engine needs, in one statement; undefined where the tenant has no such service. */
export async function readDayContexts(
  tx: Tx,
  scope: TenantScope,
  query: DayContextQuery,
): Promise<DayContexts | undefined> {
  const reading = readingRange(query.range);
  const row = await readContextRow(tx, scope, { ...query, reading });
  if (!row.service) return undefined;
  return {
    service: row.service,
    professionalKnown: row.professionalKnown,
    professionals: new Map(row.professionals.map((each) => [each.id, each])),
    context: {
      timeZone: scope.tenant.timeZone,
      rules: row.service.rules,
      professionals: row.professionals.map(scheduleOf),
      range: query.range,
    },
  };
}

function scheduleOf(row: ProfessionalRow): ProfessionalSchedule {
  return {
    professionalId: row.id,
    mode: row.mode,
    weeklyHours: windowsOf(row, true),
    breaks: windowsOf(row, false),
    openings: row.openings.map(intervalOf),
    timeOff: row.timeOff.map(intervalOf),
    busy: row.busy.map(intervalOf),
    ...(row.durationMinutes === null ? {} : { durationMinutes: row.durationMinutes }),
  };
}

function windowsOf(row: ProfessionalRow, work: boolean): WeeklyWindow[] {
  return row.weekly
    .filter(([isWork]) => isWork === work)
    .map(([, weekday, startMinuteOfDay, endMinuteOfDay]) => ({
      weekday,
      startMinuteOfDay,
      endMinuteOfDay,
    }));
}

function intervalOf([startMinute, endMinute]: Pair): Interval {
  return { startMinute, endMinute };
}
