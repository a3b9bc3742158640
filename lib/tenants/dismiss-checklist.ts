import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { updateTenant } from "./store";

/** Puts the list of what is still to be done away, for good. */
export async function dismissChecklist(scope: TenantScope): Promise<Result<null, never>> {
  await withTenant(scope, (tx) => updateTenant(tx, scope, { checklistDismissed: true }));
  return ok(null);
}
