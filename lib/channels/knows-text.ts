import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isChargedFor } from "./charge-store";

/** Whether a text that the provider accepted is one that we know of. */
export function knowsText(scope: TenantScope, providerId: string): Promise<boolean> {
  return readTenant(scope, (tx) => isChargedFor(tx, scope, providerId));
}
