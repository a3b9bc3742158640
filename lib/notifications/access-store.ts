import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { bookingRequest, client, clientAccount, emailChange, entryCode } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { readerOf } from "@/lib/family/load-reader";

const addressee = (scope: TenantScope) => ({
  ...{ id: client.id, name: client.name, email: client.email },
  ...readerOf(scope),
});

export type PasswordNews = "set" | "changed" | "removed";

/** Whom mails with a link go to; no query where there is none. */
export async function readClients(tx: Tx, scope: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { tenant } = scope;
  return tx
    .select({
      ...addressee(scope),
      /** What was done last with the password of their portal. */
      password: sql<PasswordNews>`CASE WHEN ${clientAccount.id} IS NULL THEN 'removed'
        WHEN ${clientAccount.changedAt} = ${clientAccount.createdAt} THEN 'set' ELSE 'changed' END`,
    })
    .from(client)
    .leftJoin(
      clientAccount,
      and(eq(clientAccount.tenantId, tenant.id), eq(clientAccount.clientId, client.id)),
    )
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

/** Where codes to enter go: to a mailbox, whoever of a family reads it; no query where there is none. */
export async function readEntryCodes(tx: Tx, { tenant }: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      ...{ id: entryCode.id, email: entryCode.email },
      locale: sql<string | null>`(
        SELECT c.locale FROM client c
        WHERE c.tenant_id = ${tenant.id} AND c.email = entry_code.email AND c.locale IS NOT NULL
        ORDER BY EXISTS (
          SELECT FROM family_tie t
          WHERE t.tenant_id = ${tenant.id} AND t.person_id = c.id AND t.ended_at IS NULL
        ), c.created_at, c.id LIMIT 1
      )`,
    })
    .from(entryCode)
    .where(and(eq(entryCode.tenantId, tenant.id), inArray(entryCode.id, [...ids])));
  return rows.map(({ id, ...to }) => ({ id, client: { ...to, id, name: "" } }));
}

/** Who asked for a time with an e-mail that they have not shown to be theirs; no query where there is none. */
export async function readBookingRequests(tx: Tx, { tenant }: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, codeId, name, email, locale, appointmentId, expiresAt } = bookingRequest;
  const rows = await tx
    .select({
      ...{ id, codeId, appointmentId, expiresAt, name, email, locale },
      caller: sql<string | null>`${bookingRequest.booking} ->> 'callerName'`,
      timeZone: sql<string | null>`${bookingRequest.booking} #>> '{client,timeZone}'`,
      // Qualified by hand: of one table Drizzle names its columns alone, and the hold's own might come to be meant.
      startsAt: sql<Date | null>`(
        SELECT min(h.starts_at) FROM slot_hold h
        WHERE h.tenant_id = ${tenant.id} AND booking_request.hold_id IN (h.id, h.visit_id)
      )`.mapWith(bookingRequest.expiresAt),
    })
    .from(bookingRequest)
    .where(and(eq(bookingRequest.tenantId, tenant.id), inArray(bookingRequest.id, [...ids])));
  return rows.map(({ name: who, email: to, locale: language, caller: reader, ...others }) => {
    const { timeZone, ...row } = others;
    return {
      ...row,
      client: { id: row.id, name: who, email: to, locale: language, reader, timeZone },
    };
  });
}
