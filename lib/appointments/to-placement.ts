import { randomUUID } from "node:crypto";
import type { TenantScope } from "@/db/scope";
import type { DayContexts } from "@/lib/availability/reads";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { addDays, weekdayOf } from "@/lib/core/time/civil";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";
import type { PlacementDecision } from "./decide-placement";
import { newCode } from "./place-appointments";
import type { Maximum, Placement, Taking } from "./placement";
import type { AppointmentSource } from "./views";

export type PlacementFacts = {
  readonly clientId: string;
  readonly source: AppointmentSource;
  readonly reason?: string | null | undefined;
  /** What the team notes about it. */
  readonly notes?: string | null | undefined;
  /** Who called, where somebody else comes. */
  readonly callerName?: string | null | undefined;
  readonly overbookReason?: string | null | undefined;
  readonly priorityLevel?: number | undefined;
  readonly visitId?: string | undefined;
  readonly seriesId?: string | undefined;
  /** Whether whoever comes has said so already. */
  readonly isAccepted?: boolean | undefined;
  /** False where another appointment's confirmation speaks for it too. */
  readonly confirms?: boolean | undefined;
};

/** A decision, ready to be written as an appointment. */
export function placementOf(
  scope: TenantScope,
  day: DayContexts,
  decision: PlacementDecision,
  facts: PlacementFacts,
): Placement {
  const { service, professionals } = day;
  const fee = professionals.get(decision.professionalId)?.feeMinor;
  return {
    ...timeOf(scope, day, decision),
    appointmentId: randomUUID(),
    code: newCode(),
    clientId: facts.clientId,
    visitId: facts.visitId ?? null,
    seriesId: facts.seriesId ?? null,
    overbookReason: decision.mostLanes === null ? null : (facts.overbookReason ?? null),
    priorityLevel: facts.priorityLevel ?? 0,
    status: firstStatus(facts, scope.tenant.requiresAcceptance),
    source: facts.source,
    reason: facts.reason ?? null,
    notes: facts.notes ?? null,
    callerName: facts.callerName ?? null,
    priceMinor: service.priceMinor ?? fee ?? null,
    confirms: facts.confirms ?? true,
  };
}

/** What a decision takes: the same for an appointment that is booked or moved, and for a hold. */
export function timeOf(
  { tenant }: TenantScope,
  day: DayContexts,
  decision: PlacementDecision,
): Omit<Taking, "owner" | "clientId"> {
  const { professionalId, siteId, resourceId, sessionId, mostLanes } = decision;
  const { startMinute, endMinute, occupied } = decision;
  const { service, sites } = day;
  const opens = sessionId ? null : { capacity: service.capacity };
  const timeZone = (siteId && sites.get(siteId)?.timeZone) || tenant.timeZone;
  return {
    ...{ serviceId: service.id, professionalId, siteId, resourceId, mostLanes, occupied },
    time: { startMinute, endMinute },
    session: service.capacity > 1 ? { id: sessionId ?? randomUUID(), opens } : null,
    maxima: decision.insists ? [] : maximaOf(day, startMinute, timeZone),
    travels: sites.size > 0 && mostLanes === null,
  };
}

function maximaOf({ service }: DayContexts, startMinute: number, timeZone: string): Maximum[] {
  const date = localDateOf(startMinute, timeZone);
  const monday = addDays(date, 1 - weekdayOf(date));
  const { dailyMax, weeklyMax } = service;
  const daily: Maximum[] = dailyMax
    ? [{ within: daysInterval(date, date, timeZone), most: dailyMax, code: "daily_max_reached" }]
    : [];
  if (!weeklyMax) return daily;
  const within = daysInterval(monday, addDays(monday, 6), timeZone);
  return [...daily, { within, most: weeklyMax, code: "weekly_max_reached" }];
}

/** What the practice books itself it has accepted; what it offered, whoever waited has accepted too. */
function firstStatus(
  { source, isAccepted = false }: PlacementFacts,
  requiresAcceptance: boolean,
): AppointmentStatus {
  const isFirm = isAccepted || source === "staff" || source === "waitlist";
  return requiresAcceptance && !isFirm ? "pending" : "confirmed";
}
