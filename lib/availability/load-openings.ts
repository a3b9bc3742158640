import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { openingAheadDays } from "@/lib/core/openings/bounds";
import type { TurnRules } from "@/lib/core/openings/opening-counts";
import { actingReach } from "@/lib/core/tenancy/permissions";
import { addDays, type LocalDate, minutesPerDay } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { type HolidayView, readClosedDays } from "@/lib/holidays/read-holidays";
import {
  ofBatches,
  selectBatchAuthors,
  selectBatches,
  selectSites,
  selectStandingInOpenings,
  selectTurnRules,
} from "./opening-store";
import type { OpeningView, WorkingProfessional } from "./read-working-time";
import { selectOpenings, selectProfessionals } from "./store";

export type OpenedView = OpeningView & {
  /** Null: the main place. */
  readonly siteId: string | null;
};

/** What one click opened, not over yet. */
export type OpeningBatch = {
  readonly batchId: string;
  readonly openings: number;
  readonly professionalIds: readonly string[];
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly createdAtMs: number;
  /** Who made it, where that is known. */
  readonly author: string | null;
  readonly standingAppointments: number;
  /** The day of the first of them. */
  readonly firstStanding: LocalDate | null;
};

/** A service with the ids of who gives it and the minutes that each of them takes. */
export type TurnService = TurnRules & {
  readonly id: string;
  readonly name: string;
  readonly minutesOf: Readonly<Record<string, number>>;
};

export type Openings = {
  readonly professionals: readonly WorkingProfessional[];
  /** Further places; none where the tenant has its main one alone. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly TurnService[];
  /** Not over yet, the next first. */
  readonly openings: readonly OpenedView[];
  /** The latest first. */
  readonly batches: readonly OpeningBatch[];
  /** Holidays on which the practice is closed, as far ahead as can be opened. */
  readonly closedDays: readonly HolidayView[];
};

const recentDays = 30;
const mostBatches = 8;

/** What was opened by hand for whom somebody works for, and all that is needed to open more. */
export async function loadOpenings(scope: TenantScope): Promise<Openings> {
  const { timeZone } = scope.tenant;
  const reach = actingReach(scope.actor);
  const nowMinute = toMinute(scope.nowMs);
  const today = localDateOf(nowMinute, timeZone);
  const from = new Date(scope.nowMs);
  const to = new Date(toMs(nowMinute + (openingAheadDays + 2) * minutesPerDay));
  const since = new Date(scope.nowMs - recentDays * minutesPerDay * 60_000);
  const isoOf = (moment: Date) => toIso(toMinute(moment.getTime()), timeZone);
  return readTenant(scope, async (tx) => {
    const [professionals, sites, rules, openings, batches, closedDays] = await Promise.all([
      selectProfessionals(tx, scope, undefined, reach),
      selectSites(tx, scope),
      selectTurnRules(tx, scope),
      selectOpenings(tx, scope, from, to, reach),
      selectBatches(tx, scope, since, mostBatches),
      readClosedDays(tx, scope, today, addDays(today, openingAheadDays)),
    ]);
    const ids = batches.map(({ batchId }) => batchId);
    const [standing, authors] =
      ids.length === 0
        ? [[], []]
        : await Promise.all([
            selectStandingInOpenings(tx, scope, ofBatches(ids)),
            selectBatchAuthors(tx, scope, ids, since),
          ]);
    const dateOf = (moment: Date) => localDateOf(toMinute(moment.getTime()), timeZone);
    return {
      professionals,
      sites: sites.map(({ id, name }) => ({ id, name })),
      services: turnServices(rules),
      openings: openings.map(({ id, batchId, professionalId, siteId, startsAt, endsAt }) => ({
        ...{ id, batchId, professionalId, siteId },
        start: isoOf(startsAt),
        end: isoOf(endsAt),
      })),
      batches: batches.map(({ batchId, professionalIds, ...batch }) => {
        const inside = standing.find((each) => each.batchId === batchId);
        return {
          ...{ batchId, professionalIds, openings: batch.openings },
          firstDate: dateOf(batch.firstStart),
          lastDate: dateOf(batch.lastStart),
          createdAtMs: batch.createdAt.getTime(),
          author: authors.find((each) => each.batchId === batchId)?.name ?? null,
          standingAppointments: inside?.count ?? 0,
          firstStanding: inside?.first ? dateOf(inside.first) : null,
        };
      }),
      closedDays,
    };
  });
}

function turnServices(rules: Awaited<ReturnType<typeof selectTurnRules>>): TurnService[] {
  const services = new Map<string, TurnService>();
  for (const { serviceId, professionalId, ownMinutes, ...service } of rules) {
    const known = services.get(serviceId) ?? { ...service, id: serviceId, minutesOf: {} };
    const minutes = ownMinutes ?? service.durationMinutes;
    services.set(serviceId, {
      ...known,
      minutesOf: { ...known.minutesOf, [professionalId]: minutes },
    });
  }
  return [...services.values()];
}
