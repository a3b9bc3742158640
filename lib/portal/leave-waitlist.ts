import "server-only";
import type { z } from "zod";
import { readTenant, type TenantScope } from "@/db/scope";
import { fail, type Result } from "@/lib/core/result";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { removeFromWaitlist } from "@/lib/waitlist/remove-from-waitlist";
import { isOwnEntry } from "./store";
import type { leaveWaitlistInput } from "./wish-schema";

/** A client waits no more; what they were offered goes to the next in turn. Others' entries do not exist for them. */
export async function leaveWaitlist(
  scope: TenantScope,
  { entryId }: z.output<typeof leaveWaitlistInput>,
): Promise<Result<null, "not_found" | "offer_pending", undefined>> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  const isOwn = await readTenant(scope, (tx) => isOwnEntry(tx, scope, portalReach(actor), entryId));
  return isOwn ? removeFromWaitlist(scope, { entryId }) : fail("not_found");
}
