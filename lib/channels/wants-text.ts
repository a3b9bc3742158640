import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isAgreedTo } from "./consent-store";

/** Whether the client of a text still has that number, and agrees to texts there. */
export function wantsText(scope: TenantScope, messageId: string, phone: string): Promise<boolean> {
  return readTenant(scope, (tx) => isAgreedTo(tx, scope, messageId, phone));
}
