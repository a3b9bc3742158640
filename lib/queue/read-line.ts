import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readWorkingTime, type WorkingProfessional } from "@/lib/availability/read-working-time";
import { weekdayOf } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { parseIso } from "@/lib/core/time/iso";
import { type OpenDelay, selectOpenDelays } from "@/lib/delays/reads";
import {
  type DayRow,
  type Given,
  selectDay,
  selectGiven,
  selectMeasured,
  selectPlaces,
} from "./day-store";
import { type Attending, type Line, lineOf } from "./line";
import { queueDay } from "./queue-day";

export type DayLine = Line & {
  readonly rows: readonly DayRow[];
  readonly given: readonly Given[];
  readonly professionals: readonly WorkingProfessional[];
  /** Who runs late. */
  readonly delays: readonly OpenDelay[];
};

/** The whole day at all places, whoever asks: what each may see of it is for the caller to say. */
export async function readLine(tx: Tx, scope: TenantScope): Promise<DayLine> {
  const { day, time } = queueDay(scope);
  const [rows, given, working, places, delays] = await Promise.all([
    selectDay(tx, scope),
    selectGiven(tx, scope),
    readWorkingTime(tx, scope, time),
    selectPlaces(tx, scope, weekdayOf(day)),
    selectOpenDelays(tx, scope),
  ]);
  const serviceIds = new Set(given.map(({ serviceId }) => serviceId));
  const measured = await selectMeasured(tx, scope, [...serviceIds]);
  const hasSites = places.some(({ siteId }) => siteId !== null);
  const attending = working.professionals.map(({ id }): Attending => {
    const own = places.filter(({ professionalId }) => professionalId === id);
    return {
      id,
      hours: working.open.filter(({ professionalId }) => professionalId === id).map(intervalOf),
      siteIds: hasSites ? new Set(own.map(({ siteId }) => siteId)) : undefined,
      resumesMinute: resumesOf(delays, id),
    };
  });
  const settings = scope.tenant;
  const line = lineOf({ rows, given, measured, attending, settings, nowMs: scope.nowMs });
  return { ...line, rows, given, professionals: working.professionals, delays };
}

function intervalOf({ start, end }: { readonly start: string; readonly end: string }): Interval {
  const [from, to] = [parseIso(start), parseIso(end)];
  if (!from.ok || !to.ok) throw new Error("A stretch of ours is ISO 8601");
  return { startMinute: from.value, endMinute: to.value };
}

function resumesOf(delays: readonly OpenDelay[], professionalId: string): number | undefined {
  const own = delays.find((each) => each.professionalId === professionalId);
  return own && toMinute(own.resumesAt.getTime());
}
