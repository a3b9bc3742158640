import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { endOffer } from "./end-offer";
import { lockOffer } from "./offer-store";
import type { OfferInput } from "./schema";

/** The desk takes an offer back: the time is free, and nobody else is asked about it. */
export async function stopOffer(
  scope: TenantScope,
  { offerId }: OfferInput,
): Promise<Result<null, "not_found" | "offer_over", undefined>> {
  return withTenant(scope, async (tx) => {
    const offer = await lockOffer(tx, scope, offerId);
    if (!offer) return fail("not_found");
    if (offer.status !== "offered") return fail("offer_over");
    await endOffer(tx, scope, offer, { status: "stopped", passesOn: false });
    await writeAudit(tx, scope, {
      action: "waitlist:stop",
      subjectType: "waitlist_entry",
      subjectId: offer.entryId,
    });
    return ok(null);
  });
}
