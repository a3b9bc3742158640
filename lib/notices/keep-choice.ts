import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { updateChoice } from "./store";

/** Writes that some clients get essential messages only, or all of them; what is owed already follows it too. */
export async function keepChoice(
  tx: Tx,
  scope: TenantScope,
  clientId: string,
  clientIds: readonly string[],
  essentialOnly: boolean,
): Promise<Result<null, "not_found">> {
  if ((await updateChoice(tx, scope, clientIds, essentialOnly)) === 0) return fail("not_found");
  await writeAudit(tx, scope, {
    ...{ action: "client:messages", subjectType: "client", subjectId: clientId },
    detail: { essentialOnly },
  });
  return ok(null);
}
