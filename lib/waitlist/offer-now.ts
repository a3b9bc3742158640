import "server-only";
import { violatedConstraint } from "@/db/errors";
import { type TenantScope, withTenant } from "@/db/scope";
import { catchLostRace, type LostRace } from "@/lib/appointments/lost-race";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { type ChooseCode, chosenMatch } from "./chosen-match";
import { insertFreed } from "./freed-store";
import { makeOffer } from "./make-offer";
import type { ChooseInput } from "./schema";

/** The desk chooses who is asked now, out of turn and at any hour of the day. Only who reads mail can be. */
export async function offerNow(
  scope: TenantScope,
  input: ChooseInput,
): Promise<Result<{ offerId: string }, ChooseCode | LostRace | "no_email", undefined>> {
  const outcome = await pendingIfAsked(
    catchLostRace(withTenant(scope, (tx) => offer(tx, scope, input))),
  );
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

async function offer(tx: Parameters<typeof makeOffer>[0], scope: TenantScope, input: ChooseInput) {
  const chosen = await chosenMatch(tx, scope, input);
  if (!chosen.ok) return chosen;
  const { freed, isNew, match, decided } = chosen.value;
  const { entryId, clientId, isReachable } = match.wish;
  if (!isReachable) return fail("no_email");
  if (isNew) await insertFreed(tx, scope, freed.id, freed, "done");
  const freedTimeId = freed.id;
  const offerId = await makeOffer(tx, scope, {
    ...{ ...decided, entryId, clientId, freedTimeId, isChosen: true },
  });
  await writeAudit(tx, scope, {
    action: "waitlist:offer",
    subjectType: "waitlist_entry",
    subjectId: entryId,
  });
  return ok({ offerId });
}

/** The same person waits for something else, and is being asked about that. */
async function pendingIfAsked<T>(work: Promise<T>) {
  try {
    return await work;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "waitlist_offer_person") return fail("offer_pending");
    if (constraint === "waitlist_offer_time") return fail("slot_taken");
    throw error;
  }
}
