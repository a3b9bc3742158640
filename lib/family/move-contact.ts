import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type ContactChange, selectSharedContact, updateSharedContact } from "./contact-store";

/** Whom a client looks after under the same contact goes along when it changes: their ids. */
export function moveFamilyContact(
  tx: Tx,
  scope: TenantScope,
  carerId: string,
  change: ContactChange,
): Promise<readonly string[]> {
  return updateSharedContact(tx, scope, carerId, change);
}

/** Who goes along when a client's e-mail changes. */
export function whoseMailMoves(
  tx: Tx,
  scope: TenantScope,
  carerId: string,
  before: string,
): Promise<readonly string[]> {
  return selectSharedContact(tx, scope, carerId, { field: "email", before });
}
