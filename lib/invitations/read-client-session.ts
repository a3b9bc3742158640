import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { findClientOfSession } from "./store";
import { tenantOfToken, tokenHash } from "./token";

/** The client behind a portal cookie, or undefined when it is of another tenant, ended or expired. */
export async function readClientSession(
  scope: TenantScope,
  cookie: string,
): Promise<{ clientId: string; name: string } | undefined> {
  if (tenantOfToken(cookie) !== scope.tenant.id) return undefined;
  return readTenant(scope, (tx) => findClientOfSession(tx, scope, tokenHash(cookie)));
}
