import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { endOffer } from "./end-offer";
import { findOpenOffer, lockOffer } from "./offer-store";
import { moveEntry } from "./store";

/**
 * Takes somebody off the list; the entry stays in the records and can be put back in its place. What they were offered
 * goes to the next in turn.
 */
export async function removeFromWaitlist(
  scope: TenantScope,
  { entryId }: { readonly entryId: string },
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if (!(await moveEntry(tx, scope, entryId, { from: "waiting", to: "removed" }))) {
      return fail("not_found");
    }
    const open = await findOpenOffer(tx, scope, entryId);
    const offer = open ? await lockOffer(tx, scope, open) : undefined;
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
