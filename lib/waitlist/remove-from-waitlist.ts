import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { endOffer } from "./end-offer";
import { findOpenOffer, lockOffer } from "./offer-store";
import { moveEntry } from "./store";

/**
 * Takes somebody off the list; the entry stays in the records and can be put back in its place. What they were offered
 * goes to the next in turn; `offer_pending` where that is with somebody whose times are not theirs to give.
 */
export async function removeFromWaitlist(
  scope: TenantScope,
  { entryId }: { readonly entryId: string },
): Promise<Result<null, "not_found" | "offer_pending", undefined>> {
  return withTenant(scope, async (tx) => {
    const open = await findOpenOffer(tx, scope, entryId);
    const offer = open ? await lockOffer(tx, scope, open) : undefined;
    if (open && !offer) return fail("offer_pending");
    if (!(await moveEntry(tx, scope, entryId, { from: "waiting", to: "removed" }))) {
      return fail("not_found");
    }
    if (offer?.status === "offered") {
      await endOffer(tx, scope, offer, { status: "stopped", passesOn: true });
    }
    await writeAudit(tx, scope, {
      action: "waitlist:remove",
      subjectType: "waitlist_entry",
      subjectId: entryId,
    });
    return ok(null);
  });
}
