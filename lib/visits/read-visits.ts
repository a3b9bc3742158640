import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import type { BookingPolicy } from "@/lib/core/appointments/decide-booking";
import type { VisitPart } from "@/lib/core/appointments/decide-visit";
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
  const parts = await readTenant(scope, (tx) =>
    readParts(tx, scope, asked, withNextDay(range), query),
  );
  if (!parts?.every(({ day }) => day.service.active)) return undefined;
  const visits = offerVisits(
    parts.map((part, index) => forActor(index === 0 ? within(part, range) : part, scope)),
    toMinute(scope.nowMs),
    policyFor(scope),
  );
  return { parts, visits };
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

function within(part: VisitPart, range: Interval): VisitPart {
  return { ...part, context: { ...part.context, range } };
}

function forActor(part: VisitPart, scope: TenantScope): VisitPart {
  if (policyFor(scope) === "client") return part;
  const { rules } = part.context;
  const free = { minimumNoticeMinutes: rules.staffNoticeMinutes ?? 0, horizonDays: 730 };
  return { ...part, context: { ...part.context, rules: { ...rules, ...free } } };
}
