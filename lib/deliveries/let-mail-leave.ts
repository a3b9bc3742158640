import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { liftSuppression } from "./store";

/** Mail to that e-mail leaves again. Whether nothing was sent to it before. */
export function letMailLeave(tx: Tx, scope: TenantScope, email: string): Promise<boolean> {
  return liftSuppression(tx, scope, email);
}
