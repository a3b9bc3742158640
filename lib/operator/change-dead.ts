import "server-only";
import { type TenantScope, type Tx, withSystem, withTenant } from "@/db/scope";
import { type OperatorScope, systemScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { DeadMessageInput } from "./schema";
import { logOperator } from "./store";

/** What an operator does with a message that was given up on, in its tenant, and logs; `not_found` where it is none. */
export async function changeDead(
  scope: OperatorScope,
  { tenantId, messageId }: DeadMessageInput,
  action: string,
  change: (tx: Tx, tenantScope: TenantScope, messageId: string) => Promise<boolean>,
): Promise<Result<TenantScope, "not_found">> {
  const tenantScope = await systemScope(tenantId);
  if (!tenantScope) return fail("not_found");
  if (!(await withTenant(tenantScope, (tx) => change(tx, tenantScope, messageId)))) {
    return fail("not_found");
  }
  await withSystem((tx) => logOperator(tx, scope, { action, tenantId, detail: { messageId } }));
  return ok(tenantScope);
}
