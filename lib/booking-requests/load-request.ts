import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import type { RequestRow } from "./request";
import { findRequest } from "./store";

/** A request, to be shown to whoever has its address: who may see its e-mail, the caller decides. */
export async function loadRequest(scope: TenantScope, id: string): Promise<RequestRow | undefined> {
  if (!isUuid(id)) return undefined;
  return readTenant(scope, (tx) => findRequest(tx, scope, id));
}
