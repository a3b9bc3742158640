import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readingRange, type SchedulingContext } from "@/lib/core/scheduling/context";
import type { Interval } from "@/lib/core/time/interval";
import { observedHolidays } from "@/lib/holidays/observed-holidays";
import { buildContext } from "./build-context";
import type { LevelRow, ProfessionalRow, ResourceRow, ServiceRow, SiteRow } from "./context-rows";
import { readContextRow } from "./context-store";

export type DayContextQuery = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** Epoch minutes in which starts are asked for. */
  readonly range: Interval;
  /** An appointment that is being moved: its own time does not stand in its way. */
  readonly exceptAppointmentId?: string | undefined;
  /** The same for several that are moved together. */
  readonly exceptAppointmentIds?: readonly string[] | undefined;
  /** The hold that is being turned into an appointment: it does not stand in its own way. */
  readonly exceptHoldId?: string | undefined;
  /** A place, null for the main one; left out: every place. */
  readonly siteId?: string | null | undefined;
  /** The priority of who asks; left out: everybody's. */
  readonly level?: number | undefined;
};

/** What booking and offering are decided on. `context` holds only active professionals who give the service. */
export type DayContexts = {
  readonly service: ServiceRow;
  readonly professionals: ReadonlyMap<string, ProfessionalRow>;
  /** The tenant's further places in use. */
  readonly sites: ReadonlyMap<string, SiteRow>;
  /** Rooms or chairs of the kind that the service needs. */
  readonly resources: ReadonlyMap<string, ResourceRow>;
  /** The tenant's priorities, the least urgent first. */
  readonly levels: readonly LevelRow[];
  /** Whether the asked professional exists: in use or switched off, giving this service or not. */
  readonly professionalKnown: boolean;
  readonly context: SchedulingContext;
};

/** Everything the engine needs, in one statement; undefined where the tenant has no such service. */
export async function readDayContexts(
  tx: Tx,
  scope: TenantScope,
  query: DayContextQuery,
): Promise<DayContexts | undefined> {
  const { tenant } = scope;
  const reading = readingRange(query.range);
  const [row, publicHolidays] = await Promise.all([
    readContextRow(tx, scope, { ...query, reading }),
    observedHolidays(tenant, reading),
  ]);
  if (!row?.service) return undefined;
  const everybodys: DayContexts = {
    service: row.service,
    professionalKnown: row.professionalKnown,
    professionals: byId(row.professionals),
    sites: byId(row.sites ?? []),
    resources: byId(row.resources ?? []),
    levels: row.levels ?? [],
    context: buildContext(
      { ...row, service: row.service },
      {
        timeZone: tenant.timeZone,
        range: query.range,
        publicHolidays: publicHolidays.map(({ day }) => day),
        clientBookNoticeMinutes: tenant.clientBookNoticeMinutes,
        staffBookNoticeMinutes: tenant.staffBookNoticeMinutes,
        siteId: query.siteId,
      },
    ),
  };
  return query.level === undefined ? everybodys : withLevel(everybodys, query.level);
}

/** What was read for everybody, as it is for a request of a priority level: no further round trip. */
export function withLevel(everybodys: DayContexts, level: number): DayContexts {
  const { context, levels } = everybodys;
  // A priority's own notice stands in for everybody's.
  const ownNotice = levels.find(([each]) => each === level)?.[2];
  const minimumNoticeMinutes = ownNotice ?? context.rules.minimumNoticeMinutes;
  return {
    ...everybodys,
    context: { ...context, level, rules: { ...context.rules, minimumNoticeMinutes } },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((each) => [each.id, each]));
}
