import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { leaveHold } from "./store";

export type ReleaseHoldInput = { readonly holdId: string };

/**
 * Frees a held time at once. Whoever left it may go on with it until it would have expired, unless somebody else was
 * faster: a page that is loaded again looks like one that is left. Releasing it twice is the same.
 */
export async function releaseHold(
  scope: TenantScope,
  { holdId }: ReleaseHoldInput,
): Promise<Result<null, "not_found">> {
  const found = await withTenant(scope, (tx) => leaveHold(tx, scope, holdId));
  return found ? ok(null) : fail("not_found");
}
