import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { UndeliveredInput } from "./schema";
import { handle, lockUndelivered } from "./store";

/** Somebody told the client otherwise: the message that never arrived waits for nobody any more. */
export async function handleUndelivered(
  scope: TenantScope,
  { messageId }: UndeliveredInput,
): Promise<Result<null, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    if (!(await lockUndelivered(tx, scope, messageId))) return fail("not_found");
    await handle(tx, scope, messageId);
    await writeAudit(tx, scope, {
      action: "notification:handle",
      subjectType: "notification",
      subjectId: messageId,
    });
    return ok(null);
  });
}
