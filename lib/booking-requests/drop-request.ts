import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { giveBack } from "@/lib/holds/give-back";
import { deleteRequest, lockRequest } from "./store";

/** Whoever asked wants the time no more: it is free at once, and what they typed is forgotten. */
export async function dropRequest(
  scope: TenantScope,
  { requestId }: { readonly requestId: string },
): Promise<Result<null, "not_found">> {
  return withTenant(scope, async (tx) => {
    const request = await lockRequest(tx, scope, requestId);
    if (!request || request.appointmentId) return fail("not_found");
    await giveBack(tx, scope, request.holdId);
    await deleteRequest(tx, scope, requestId);
    return ok(null);
  });
}
