import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import {
  decidePlacement,
  type PlacementCode,
  placementRange,
  type ReservedFor,
} from "@/lib/appointments/decide-placement";
import { takeTime } from "@/lib/appointments/take-time";
import { timeOf } from "@/lib/appointments/to-placement";
import { readContextsFor } from "@/lib/availability/read-contexts-for";
import { fail, ok, type Result } from "@/lib/core/result";
import { toIso } from "@/lib/core/time/iso";
import type { KeepAnswer } from "@/lib/idempotency/answer-once";
import { type Hold, keeps, returnsTo } from "./hold";
import { readHold } from "./read-hold";
import { countLiveHolds, endWithHold, insertHold } from "./store";

/** What was asked, understood. */
export type HoldRequest = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly siteId?: string | null | undefined;
  readonly declared?: readonly string[] | undefined;
  readonly holdId?: string | undefined;
  readonly startMinute: number;
  readonly holder: string | undefined;
};

/** A time that is kept. */
export type HeldSlot = {
  readonly id: string;
  readonly serviceId: string;
  readonly professionalId: string;
  /** Null is the tenant's main place. */
  readonly siteId: string | null;
  /** ISO 8601 with the offset of the place's zone. */
  readonly start: string;
  readonly end: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
};

/** How many times one visitor may keep at once: they may be choosing for a family, not emptying an agenda. */
const mostHolds = 5;

/** One try, inside its transaction: read in one round trip, decide, write in one. Throws what `lostRace` reads. */
export async function attemptHold(
  tx: Tx,
  scope: TenantScope,
  request: HoldRequest,
  keep: KeepAnswer<HeldSlot> | undefined,
): Promise<Result<HeldSlot, PlacementCode | "service_inactive" | "too_many_holds", ReservedFor>> {
  const { holdId, holder } = request;
  const [others, day, own] = await Promise.all([
    holder ? countLiveHolds(tx, scope, holder, holdId) : 0,
    readContextsFor(tx, scope, {
      ...request,
      range: placementRange(scope, request),
      exceptHoldId: holdId,
    }),
    holdId ? readHold(tx, scope, holdId) : undefined,
  ]);
  if (!day) return fail("not_found");
  const zoneOf = (siteId: string | null) =>
    (siteId && day.sites.get(siteId)?.timeZone) || scope.tenant.timeZone;
  const held = async (hold: Omit<Hold, "isLive" | "mayReturn">) => {
    const slot = heldSlot(hold, zoneOf(hold.siteId));
    await keep?.(tx, slot);
    return ok(slot);
  };
  if (own && keeps(own, request)) return held(own);
  if (!day.service.active) return fail("service_inactive");
  if (others >= mostHolds) return fail("too_many_holds");
  const goesOn = own && returnsTo(own, request) ? own : undefined;
  // What was in time when it was kept first is in time for whoever goes on with it.
  const nowMs = Math.min(goesOn?.heldAtMs ?? scope.nowMs, scope.nowMs);
  const decided = decidePlacement({ ...scope, nowMs }, day, request);
  if (!decided.ok) return decided;
  const { serviceId, ...time } = timeOf(scope, day, decided.value);
  const { professionalId, siteId, resourceId } = time;
  // A seat of a session that exists; a new one opens when somebody books: until then its time is simply taken.
  const session = decided.value.sessionId ? time.session : null;
  const id = randomUUID();
  const [written] = await Promise.all([
    insertHold(tx, scope, {
      ...{ id, serviceId, professionalId, siteId, resourceId, time: time.time },
      ...{ sessionId: session?.id ?? null, holder: holder ?? null, goesOn: goesOn?.id ?? null },
    }),
    takeTime(
      tx,
      scope,
      [{ ...time, serviceId, session, owner: { kind: "hold", id }, clientId: null }],
      { holdIds: own ? [own.id] : [], holdMinutes: scope.tenant.holdMinutes },
    ),
    goesOn ? endWithHold(tx, scope, id) : undefined,
  ]);
  return held({ ...{ id, serviceId, professionalId, siteId }, ...time.time, ...written });
}

function heldSlot(
  hold: Omit<Hold, "isLive" | "mayReturn" | "heldAtMs">,
  timeZone: string,
): HeldSlot {
  const { id, serviceId, professionalId, siteId, startMinute, endMinute, expiresAtMs } = hold;
  return {
    ...{ id, serviceId, professionalId, siteId },
    start: toIso(startMinute, timeZone),
    end: toIso(endMinute, timeZone),
    expiresAt: new Date(expiresAtMs).toISOString(),
  };
}
