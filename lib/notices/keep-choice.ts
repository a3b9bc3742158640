import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import type { OptionalKind } from "@/lib/core/notifications/kinds";
import { fail, ok, type Result } from "@/lib/core/result";
import { updateChoice } from "./store";

/** Writes which messages some clients do without; what is owed already follows it too. */
export async function keepChoice(
  tx: Tx,
  scope: TenantScope,
  clientId: string,
  clientIds: readonly string[],
  kindsOff: readonly OptionalKind[],
): Promise<Result<null, "not_found">> {
  if ((await updateChoice(tx, scope, clientIds, kindsOff)) === 0) return fail("not_found");
  await writeAudit(tx, scope, {
    ...{ action: "client:messages", subjectType: "client", subjectId: clientId },
    detail: { kindsOff },
  });
  return ok(null);
}
