import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { offeredTo } from "@/lib/availability/offered-to";
import type { BookingPolicy } from "@/lib/core/appointments/decide-booking";
import { offerVisits, type VisitSlot } from "@/lib/core/scheduling/offer-visits";
import { toMinute } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import {
  type AskedPart,
  type ReadPart,
  readParts,
  type VisitQuery,
  withNextDay,
} from "./read-parts";
import type { VisitTime } from "./views";

export type FoundVisits = {
  readonly parts: readonly ReadPart[];
  readonly visits: readonly VisitSlot[];
};

/**
 * The starts in a range at which a whole visit fits, by who asks: the team sees past notice and horizon. Undefined
 * where a service is unknown or switched off.
 */
export async function readVisits(
  scope: TenantScope,
  asked: readonly AskedPart[],
  range: Interval,
  query: VisitQuery = {},
): Promise<FoundVisits | undefined> {
  const parts = await readOffered(scope, asked, range, query);
  return parts && { parts, visits: offerVisits(parts, toMinute(scope.nowMs), policyFor(scope)) };
}

/** The parts as the engine takes them for whoever asks; the first one begins within the range. */
export async function readOffered(
  scope: TenantScope,
  asked: readonly AskedPart[],
  range: Interval,
  query: VisitQuery,
): Promise<readonly ReadPart[] | undefined> {
  const parts = await readTenant(scope, (tx) =>
    readParts(tx, scope, asked, withNextDay(range), query),
  );
  if (!parts?.every(({ day }) => day.service.active)) return undefined;
  return parts.map((part, index) => {
    const context = offeredTo(scope, part.context);
    return { ...part, context: index === 0 ? { ...context, range } : context };
  });
}

export function policyFor({ actor }: TenantScope): BookingPolicy {
  return actor.kind === "member" || actor.kind === "system" ? "staff" : "client";
}

/** As they go over the wire, each on the clock of its place. */
export function visitTimes({ tenant }: TenantScope, found: FoundVisits): VisitTime[] {
  const sites = found.parts[0]?.day.sites;
  return found.visits.map(({ startMinute, endMinute, siteId, parts }) => {
    const timeZone = (siteId && sites?.get(siteId)?.timeZone) || tenant.timeZone;
    return {
      start: toIso(startMinute, timeZone),
      end: toIso(endMinute, timeZone),
      professionalId: parts[0]?.professionalId ?? "any",
      siteId,
      parts: parts.map((part) => ({
        start: toIso(part.startMinute, timeZone),
        professionalId: part.professionalId,
      })),
    };
  });
}
