import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { endOffer } from "./end-offer";
import { lockOffer } from "./offer-store";
import type { DeclineOfferInput } from "./schema";
import { moveEntry } from "./store";

export type OfferAnswer = { readonly offerId: string };

/**
 * No, thank you: the next in turn is asked at once. Whoever says so keeps their place, unless they leave the list; the
 * desk may say it for somebody on the telephone. Saying it again, or too late, is the same no.
 */
export async function declineOffer(
  scope: TenantScope,
  { offerId, leaves }: DeclineOfferInput,
): Promise<Result<OfferAnswer, "not_found" | "offer_over", undefined>> {
  const outcome = await withTenant(scope, async (tx) => {
    const offer = await lockOffer(tx, scope, offerId);
    if (!offer) return fail("not_found");
    if (offer.status === "accepted") return fail("offer_over");
    if (offer.status === "offered") {
      await endOffer(tx, scope, offer, { status: "declined", passesOn: true });
    }
    const subject = { subjectType: "waitlist_entry", subjectId: offer.entryId };
    if (leaves && (await moveEntry(tx, scope, offer.entryId, { from: "waiting", to: "removed" }))) {
      await writeAudit(tx, scope, { action: "waitlist:remove", ...subject });
    } else if (offer.status === "offered") {
      await writeAudit(tx, scope, { action: "waitlist:decline", ...subject });
    }
    return ok({ offerId });
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}
