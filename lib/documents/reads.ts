import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { selectDocuments } from "./store";

export type ListedDocument = Awaited<ReturnType<typeof loadDocuments>>[number];

/** What the practice shares with these clients, the latest first. */
export function loadDocuments(scope: TenantScope, clientIds: readonly string[]) {
  return readTenant(scope, (tx) => selectDocuments(tx, scope, clientIds));
}
