import "server-only";
import type { TenantScope } from "@/db/scope";
import type { Failure } from "@/lib/core/result";
import type { VisitSlot } from "@/lib/core/scheduling/offer-visits";
import { minutesPerDay } from "@/lib/core/time/civil";
import type { AskedPart, VisitQuery } from "./read-parts";
import { type FoundVisits, policyFor, readVisits, visitTimes } from "./read-visits";
import type { VisitAlternatives } from "./views";

type Wanted = Pick<VisitQuery, "clientId" | "declared"> & {
  readonly parts: readonly AskedPart[];
  readonly startMinute: number;
};

/** A refusal for want of time says when all of it fits nearby: up to three starts. Others stay as they are. */
export async function withVisitAlternatives<C extends string, D>(
  scope: TenantScope,
  wanted: Wanted,
  refusal: Failure<C, D>,
): Promise<Failure<C, D | VisitAlternatives>> {
  const isTeam = policyFor(scope) === "staff";
  const codes = isTeam ? [...takenCodes, "outside_hours"] : takenCodes;
  if (!codes.includes(refusal.code)) return refusal;
  const sameDay = await visitsAround(scope, wanted, 1, 1);
  const found =
    sameDay && sameDay.visits.length >= 3 ? sameDay : await visitsAround(scope, wanted, 3, 14);
  if (!found) return refusal;
  const nearest = [...found.visits].sort((a, b) => farFrom(a, wanted) - farFrom(b, wanted));
  const visits = nearest.slice(0, 3).sort((a, b) => a.startMinute - b.startMinute);
  return { ...refusal, detail: { alternatives: visitTimes(scope, { ...found, visits }) } };
}

const takenCodes = [
  "slot_taken",
  "client_busy",
  "no_room",
  "session_full",
  "daily_max_reached",
  "weekly_max_reached",
];

async function visitsAround(
  scope: TenantScope,
  { parts, startMinute, clientId, declared }: Wanted,
  daysBefore: number,
  daysAfter: number,
): Promise<FoundVisits | undefined> {
  const range = {
    startMinute: startMinute - daysBefore * minutesPerDay,
    endMinute: startMinute + daysAfter * minutesPerDay,
  };
  const found = await readVisits(scope, parts, range, { clientId, declared });
  const isOther = (visit: VisitSlot) => visit.startMinute !== startMinute;
  return found && { ...found, visits: found.visits.filter(isOther) };
}

function farFrom(visit: VisitSlot, { startMinute }: Wanted): number {
  return Math.abs(visit.startMinute - startMinute);
}
