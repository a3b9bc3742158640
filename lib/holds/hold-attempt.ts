import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import type { PlacementCode, ReservedFor } from "@/lib/appointments/decide-placement";
import { takeTime } from "@/lib/appointments/take-time";
import { timeOf } from "@/lib/appointments/to-placement";
import { fail, ok, type Result } from "@/lib/core/result";
import { toIso } from "@/lib/core/time/iso";
import type { KeepAnswer } from "@/lib/idempotency/answer-once";
import { decideParts } from "@/lib/visits/decide-parts";
import { type AskedPart, readParts, visitRange } from "@/lib/visits/read-parts";
import { type Hold, keeps, returnsTo, rowsOf, withWhom } from "./hold";
import { readHold } from "./read-hold";
import { countLiveHolds, endWithHold, insertHold } from "./store";

/** What was asked, understood: one service, or several one after the other. */
export type HoldRequest = {
  readonly parts: readonly AskedPart[];
  readonly siteId?: string | null | undefined;
  readonly declared?: readonly string[] | undefined;
  readonly holdId?: string | undefined;
  readonly startMinute: number;
  readonly holder: string | undefined;
  /** For how long, where that is not the tenant's `holdMinutes`: a hold of its own, not the caller's former one. */
  readonly minutes?: number | undefined;
};

/** A time that is kept. Moments are ISO 8601 with the offset of the place's zone. */
export type HeldSlot = {
  readonly id: string;
  /** What comes first, and who gives it. */
  readonly serviceId: string;
  readonly professionalId: string;
  /** Null is the tenant's main place. */
  readonly siteId: string | null;
  readonly start: string;
  readonly end: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  /** Of a visit: each of its services. */
  readonly parts?: readonly {
    readonly serviceId: string;
    readonly professionalId: string;
    readonly start: string;
    readonly end: string;
  }[];
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
  const whom = { declared: request.declared, exceptHoldId: holdId, siteId: request.siteId };
  const [others, parts, own] = await Promise.all([
    holder ? countLiveHolds(tx, scope, holder, holdId) : 0,
    readParts(tx, scope, request.parts, visitRange(scope, request), whom),
    holdId ? readHold(tx, scope, holdId) : undefined,
  ]);
  const [first] = parts ?? [];
  if (!parts || !first) return fail("not_found");
  const held = async (hold: Kept) => {
    const site = hold.siteId ? first.day.sites.get(hold.siteId) : undefined;
    const slot = heldSlot(hold, site?.timeZone ?? scope.tenant.timeZone);
    await keep?.(tx, slot);
    return ok(slot);
  };
  const kept = own && keeps(own, request) ? own : undefined;
  const { minutes } = request;
  if (kept && minutes === undefined) return held(kept);
  if (!parts.every(({ day }) => day.service.active)) return fail("service_inactive");
  if (others >= mostHolds) return fail("too_many_holds");
  const goesOn = own && returnsTo(own, request) ? own : undefined;
  // What was in time when it was kept first is in time for whoever goes on with it.
  const nowMs = Math.min((kept ?? goesOn)?.heldAtMs ?? scope.nowMs, scope.nowMs);
  const decided = decideParts(
    { ...scope, nowMs },
    parts.map((part, index) => ({ ...part, ...withWhom(kept, index) })),
    { ...request, ...(kept ? { siteId: kept.siteId } : {}) },
  );
  if (!decided.ok) return decided;
  const takings = decided.value.flatMap((decision, index) => {
    const day = parts[index]?.day;
    if (!day) return [];
    const { session, ...time } = timeOf(scope, day, decision);
    const owner = { kind: "hold" as const, id: randomUUID() };
    // A seat of a session that exists; a new one opens when somebody books: until then its time is simply taken.
    return [{ ...time, owner, clientId: null, session: decision.sessionId ? session : null }];
  });
  const visitId = takings.length > 1 ? randomUUID() : null;
  const siteId = takings[0]?.siteId ?? null;
  const rows = takings.map(({ owner, session, ...taking }) => {
    const { serviceId, professionalId, resourceId, time } = taking;
    const sessionId = session?.id ?? null;
    return { id: owner.id, ...{ serviceId, professionalId, resourceId, time, sessionId } };
  });
  const rowIds = rows.map(({ id }) => id);
  const holdMinutes = minutes ?? scope.tenant.holdMinutes;
  const resumed = minutes === undefined ? goesOn : undefined;
  const [written] = await Promise.all([
    insertHold(
      tx,
      { ...scope, tenant: { ...scope.tenant, holdMinutes } },
      {
        ...{ visitId, siteId, parts: rows },
        ...{ holder: holder ?? null, goesOn: resumed?.id ?? null },
      },
    ),
    takeTime(tx, scope, takings, { holdIds: rowsOf(own), holdMinutes }),
    resumed ? endWithHold(tx, scope, rowIds) : undefined,
  ]);
  const heldParts = rows.map(({ time, ...row }) => ({ ...row, ...time }));
  return held({ id: visitId ?? rowIds[0] ?? "", siteId, parts: heldParts, ...written });
}

type Kept = Omit<Hold, "isLive" | "mayReturn" | "heldAtMs">;

function heldSlot({ id, siteId, parts, expiresAtMs }: Kept, timeZone: string): HeldSlot {
  const told = parts.map(({ serviceId, professionalId, startMinute, endMinute }) => ({
    ...{ serviceId, professionalId },
    start: toIso(startMinute, timeZone),
    end: toIso(endMinute, timeZone),
  }));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) throw new Error("A hold keeps at least one service");
  return {
    ...{ id, ...first, end: last.end, siteId },
    expiresAt: new Date(expiresAtMs).toISOString(),
    ...(told.length > 1 ? { parts: told } : {}),
  };
}
