import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { selectImage } from "./store";

/** Where one of the tenant's pictures stands; undefined for any other. */
export function findImage(tx: Tx, scope: TenantScope, id: string) {
  return selectImage(tx, scope, id);
}
