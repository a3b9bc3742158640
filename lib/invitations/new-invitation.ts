import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { insertInvitation, type NewInvitation } from "./store";
import { invitationToken, tokenHash } from "./token";

/** The id of a new link, which its token is derived from. */
export async function newInvitation(
  tx: Tx,
  scope: TenantScope,
  row: Omit<NewInvitation, "id" | "tokenHash">,
): Promise<string> {
  const id = randomUUID();
  const hash = tokenHash(invitationToken(scope.tenant.id, id));
  await insertInvitation(tx, scope, { ...row, id, tokenHash: hash });
  return id;
}
