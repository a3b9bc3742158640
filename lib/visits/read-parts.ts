import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { placementRange } from "@/lib/appointments/decide-placement";
import { type RequesterQuery, requesterLevel } from "@/lib/availability/read-contexts-for";
import {
  type DayContextQuery,
  type DayContexts,
  readDayContexts,
  withLevel,
} from "@/lib/availability/reads";
import type { VisitPart } from "@/lib/core/appointments/decide-visit";
import { minutesPerDay } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";

/** One service of a visit, and who is to give it. */
export type AskedPart = { readonly serviceId: string; readonly professionalId: string | "any" };

export type ReadPart = VisitPart & { readonly day: DayContexts };

/** Who asks, and what does not stand in their way. */
export type VisitQuery = RequesterQuery & Pick<DayContextQuery, "exceptHoldId" | "siteId">;

/**
 * Everything that a visit is decided on, its parts in one round trip, and one more for the priority of whoever asks where
 * the practice has levels and something is known of them; undefined where one of the parts is unknown.
 */
export async function readParts(
  tx: Tx,
  scope: TenantScope,
  parts: readonly AskedPart[],
  range: Interval,
  { clientId, declared, ...query }: VisitQuery = {},
): Promise<readonly ReadPart[] | undefined> {
  const days = await Promise.all(
    parts.map((part) => readDayContexts(tx, scope, { ...part, ...query, range })),
  );
  const read: ReadPart[] = [];
  parts.forEach((part, index) => {
    const day = days[index];
    if (day) read.push({ ...part, day, context: day.context });
  });
  const [first] = read;
  if (!first || read.length < parts.length) return undefined;
  const level = await requesterLevel(tx, scope, first.day, { clientId, declared });
  return level > 0 ? partsOfLevel(read, level) : read;
}

/** What was read for everybody, as it is for a request of a priority level. */
export function partsOfLevel(parts: readonly ReadPart[], level: number): readonly ReadPart[] {
  return parts.map((part) => {
    const day = withLevel(part.day, level);
    return { ...part, day, context: day.context };
  });
}

/** What must be read to decide on a start: its day, and the next one, on which later parts may begin. */
export function visitRange(
  scope: TenantScope,
  { parts, startMinute }: { readonly parts: readonly AskedPart[]; readonly startMinute: number },
): Interval {
  const [first, ...others] = parts;
  if (first && others.length === 0) return placementRange(scope, { ...first, startMinute });
  return withNextDay(placementRange(scope, { professionalId: "any", startMinute }));
}

/** Later parts may begin after the range in which the first begins. */
export function withNextDay({ startMinute, endMinute }: Interval): Interval {
  return { startMinute, endMinute: endMinute + minutesPerDay };
}
