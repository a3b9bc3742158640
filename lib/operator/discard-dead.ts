import "server-only";
import { withSystem, withTenant } from "@/db/scope";
import { type OperatorScope, systemScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { dropDead } from "./outbox-store";
import type { DeadMessageInput } from "./schema";
import { logOperator } from "./store";

/** Nobody needs a message that was given up on any more. It stays in the tenant's records. */
export async function discardDead(
  scope: OperatorScope,
  { tenantId, messageId }: DeadMessageInput,
): Promise<Result<null, "not_found">> {
  const tenantScope = await systemScope(tenantId);
  if (!tenantScope) return fail("not_found");
  const isDiscarded = await withTenant(tenantScope, (tx) => dropDead(tx, tenantScope, messageId));
  if (!isDiscarded) return fail("not_found");
  await withSystem((tx) =>
    logOperator(tx, scope, { action: "message_discarded", tenantId, detail: { messageId } }),
  );
  return ok(null);
}
