import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { client, emailChange } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { callerOf } from "@/lib/clients/caller-of";

const addressee = (scope: TenantScope) => ({
  ...{ id: client.id, name: client.name, email: client.email, locale: client.locale },
  reader: callerOf(scope),
});

/** Whom mails with a link go to; no query where there is none. */
export async function readClients(tx: Tx, scope: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { tenant } = scope;
  return tx
    .select(addressee(scope))
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), inArray(client.id, [...ids])));
}

/** Whose new e-mails are to be confirmed, with that e-mail for theirs; no query where there is none. */
export async function readEmailChanges(tx: Tx, scope: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { tenant } = scope;
  return tx
    .select({ id: emailChange.id, client: { ...addressee(scope), email: emailChange.email } })
    .from(emailChange)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, emailChange.clientId)))
    .where(and(eq(emailChange.tenantId, tenant.id), inArray(emailChange.id, [...ids])));
}
