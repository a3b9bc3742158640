import "server-only";
import type { TenantScope } from "@/db/scope";
import type { Failure } from "@/lib/core/result";
import type { VisitSlot } from "@/lib/core/scheduling/offer-visits";
import { minutesPerDay } from "@/lib/core/time/civil";
import type { AskedPart } from "./read-parts";
import { policyFor, readVisits, visitTimes } from "./read-visits";
import type { VisitAlternatives } from "./views";

type Wanted = { readonly parts: readonly AskedPart[]; readonly startMinute: number };

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
  const visits = sameDay.length >= 3 ? sameDay : await visitsAround(scope, wanted, 3, 14);
  const nearest = [...visits].sort((a, b) => farFrom(a, wanted) - farFrom(b, wanted)).slice(0, 3);
  const alternatives = visitTimes(nearest.sort(byStart), scope.tenant.timeZone);
  return { ...refusal, detail: { alternatives } };
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
  { parts, startMinute }: Wanted,
  daysBefore: number,
  daysAfter: number,
): Promise<readonly VisitSlot[]> {
  const range = {
    startMinute: startMinute - daysBefore * minutesPerDay,
    endMinute: startMinute + daysAfter * minutesPerDay,
  };
  const found = await readVisits(scope, parts, range);
  return (found?.visits ?? []).filter((visit) => visit.startMinute !== startMinute);
}

function farFrom(visit: VisitSlot, { startMinute }: Wanted): number {
  return Math.abs(visit.startMinute - startMinute);
}

function byStart(a: VisitSlot, b: VisitSlot): number {
  return a.startMinute - b.startMinute;
}
