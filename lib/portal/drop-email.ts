import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { dropEmailChange } from "./store";

/** The client keeps the e-mail they have: a code that was sent is worth nothing any more. */
export async function dropEmail(scope: TenantScope): Promise<Result<null, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  await withTenant(scope, (tx) => dropEmailChange(tx, scope, actor.clientId));
  return ok(null);
}
