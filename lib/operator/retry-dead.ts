import "server-only";
import { withSystem, withTenant } from "@/db/scope";
import { type OperatorScope, systemScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { reviveDead } from "./outbox-store";
import type { DeadMessageInput } from "./schema";
import { logOperator } from "./store";

/** Tries a message that was given up on once more, for as long as it is news. Its key stays: no provider sends it twice. */
export async function retryDead(
  scope: OperatorScope,
  { tenantId, messageId }: DeadMessageInput,
): Promise<Result<null, "not_found">> {
  const tenantScope = await systemScope(tenantId);
  if (!tenantScope) return fail("not_found");
  const isRevived = await withTenant(tenantScope, (tx) => reviveDead(tx, tenantScope, messageId));
  if (!isRevived) return fail("not_found");
  await withSystem((tx) =>
    logOperator(tx, scope, { action: "message_retried", tenantId, detail: { messageId } }),
  );
  kickNotifications(tenantScope);
  return ok(null);
}
