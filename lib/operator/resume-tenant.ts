import "server-only";
import type { z } from "zod";
import { withSystem } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { resumeTenantInput } from "./schema";
import { changeStatus, logOperator, tenantExists } from "./store";

/** Opens a suspended tenant again, as it was. */
export function resumeTenant(
  scope: OperatorScope,
  { tenantId }: z.output<typeof resumeTenantInput>,
): Promise<Result<{ name: string }, "not_found" | "not_suspended">> {
  return withSystem(async (tx) => {
    const name = await changeStatus(tx, tenantId, { status: "active", suspendedReason: null });
    if (!name) return fail((await tenantExists(tx, tenantId)) ? "not_suspended" : "not_found");
    await logOperator(tx, scope, { action: "tenant_resumed", tenantId });
    return ok({ name });
  });
}
