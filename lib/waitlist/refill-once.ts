import "server-only";
import { violatedConstraint } from "@/db/errors";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { lostRace } from "@/lib/appointments/lost-race";
import { toMinute } from "@/lib/core/time/epoch";
import { offeringFrom } from "@/lib/core/waitlist/offering-hours";
import { findMatches } from "./find-matches";
import {
  claimFreed,
  concludeFreed,
  type FreedTime,
  lookAgain,
  lookAgainAt,
  reopenFreed,
  takeTurn,
  wakeFreed,
} from "./freed-store";
import { makeOffer } from "./make-offer";
import { expireOffers } from "./offer-store";

/** `lost`: somebody took the time, or asked the person, between reading and writing; it is looked at again. */
export type Turn = "idle" | "offered" | "waits" | "over" | "lost";

/**
 * One look at one freed time, in one transaction, after offers that ran out: who said nothing to one can be asked about
 * another. Whoever comes next is offered the first of its slots that they want.
 * Where a process dies in the middle nothing has happened, and the next one looks.
 */
export async function refillOnce(scope: TenantScope): Promise<Turn> {
  try {
    return await withTenant(scope, async (tx) => {
      if (!(await takeTurn(tx, scope, { waits: false }))) return "idle";
      await passExpired(tx, scope);
      const freed = await claimFreed(tx, scope);
      return freed ? look(tx, scope, freed) : "idle";
    });
  } catch (error) {
    if (lostRace(error) || isAskedAlready(error)) return "lost";
    throw error;
  }
}

async function passExpired(tx: Tx, scope: TenantScope): Promise<void> {
  const freedTimeIds = await expireOffers(tx, scope);
  if (freedTimeIds.length === 0) return;
  for (const id of new Set(freedTimeIds)) await reopenFreed(tx, scope, id);
  await wakeFreed(tx, scope);
}

async function look(tx: Tx, scope: TenantScope, freed: FreedTime): Promise<Turn> {
  const { tenant, nowMs } = scope;
  const nowMinute = toMinute(nowMs);
  const isPast = freed.endMinute <= nowMinute;
  if (isPast || !tenant.waitlistRefills) return conclude(tx, scope, freed, false);
  const { waitlistFromMinute: fromMinute, waitlistUntilMinute: untilMinute } = tenant;
  const opensMinute = offeringFrom(nowMinute, { fromMinute, untilMinute }, tenant.timeZone);
  if (opensMinute > nowMinute) {
    await lookAgain(tx, scope, freed.id, (opensMinute - nowMinute) * 60);
    return "waits";
  }
  const found = await findMatches(tx, scope, freed);
  const decided = found.best && found.decide(found.best);
  if (found.best && decided) {
    const { entryId, clientId } = found.best.wish;
    const freedTimeId = freed.id;
    await makeOffer(tx, scope, { ...decided, entryId, clientId, freedTimeId, isChosen: false });
    return "offered";
  }
  if (found.retryMinute !== null) {
    await lookAgainAt(tx, scope, freed.id, found.retryMinute);
    return "waits";
  }
  return conclude(tx, scope, freed, found.inTurn.length > 0);
}

async function conclude(
  tx: Tx,
  scope: TenantScope,
  { id }: FreedTime,
  isKept: boolean,
): Promise<Turn> {
  await concludeFreed(tx, scope, id, { isKept });
  return "over";
}

/** Nobody has two open offers, and no time is offered twice: the database is the judge. */
function isAskedAlready(error: unknown): boolean {
  return ["waitlist_offer_person", "waitlist_offer_time"].includes(violatedConstraint(error) ?? "");
}
