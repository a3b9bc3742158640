import "server-only";
import type { z } from "zod";
import { withSystem } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import type { suspendTenantInput } from "./schema";
import { changeStatus, logOperator, tenantExists } from "./store";

/** Closes a tenant's pages, portals and dashboards from the next request on. Deletes nothing. */
export function suspendTenant(
  scope: OperatorScope,
  { tenantId, reason }: z.output<typeof suspendTenantInput>,
): Promise<Result<{ name: string }, "not_found" | "already_suspended">> {
  return withSystem(async (tx) => {
    const to = { status: "suspended", suspendedReason: reason } as const;
    const name = await changeStatus(tx, tenantId, to);
    if (!name) return fail((await tenantExists(tx, tenantId)) ? "already_suspended" : "not_found");
    await logOperator(tx, scope, { action: "tenant_suspended", tenantId, detail: { reason } });
    return ok({ name });
  });
}
