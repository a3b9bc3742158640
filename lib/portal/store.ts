import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { client, emailChange, waitlistEntry } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

type OwnFacts = Partial<Pick<typeof client.$inferSelect, "name" | "phone" | "email" | "locale">>;

/** False, and nothing written, where the client could be reached neither by e-mail nor by telephone then. */
export async function updateOwnFacts(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  clientId: string,
  facts: OwnFacts,
): Promise<boolean> {
  const stays = facts.phone || facts.email ? sql`true` : sql`${client.email} <> ''`;
  const updated = await tx
    .update(client)
    .set({ ...facts, updatedAt: new Date(nowMs) })
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId), stays))
    .returning({ id: client.id });
  return updated.length > 0;
}

/** A client's contact, kept from everybody else until the transaction ends. */
export async function lockContact(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const [row] = await tx
    .select({ email: client.email, phone: client.phone })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId)))
    .for("no key update");
  return row;
}

type NewChange = {
  readonly id: string;
  readonly clientId: string;
  readonly email: string;
  readonly validMinutes: number;
};

/** A client has one change at a time; with the former one its mail goes too. Times are the database's clock's. */
export async function replaceEmailChange(tx: Tx, scope: TenantScope, change: NewChange) {
  const { validMinutes, ...row } = change;
  await dropEmailChange(tx, scope, change.clientId);
  await tx.insert(emailChange).values({
    ...{ ...row, tenantId: scope.tenant.id },
    expiresAt: sql`now() + make_interval(mins => ${validMinutes})`,
  });
}

export async function dropEmailChange(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
): Promise<void> {
  await tx
    .delete(emailChange)
    .where(and(eq(emailChange.tenantId, tenant.id), eq(emailChange.clientId, clientId)));
}

/** Until the transaction ends nobody else tries a code for it. */
export async function lockEmailChange(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const [row] = await tx
    .select({
      id: emailChange.id,
      email: emailChange.email,
      attempts: emailChange.attempts,
      isExpired: sql<boolean>`${emailChange.expiresAt} <= now()`,
    })
    .from(emailChange)
    .where(and(eq(emailChange.tenantId, tenant.id), eq(emailChange.clientId, clientId)))
    .for("update");
  return row;
}

export async function noteWrongCode(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx
    .update(emailChange)
    .set({ attempts: sql`${emailChange.attempts} + 1` })
    .where(and(eq(emailChange.tenantId, tenant.id), eq(emailChange.id, id)));
}

export async function isOwnEntry(
  tx: Tx,
  { tenant }: TenantScope,
  clientIds: readonly string[],
  entryId: string,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: waitlistEntry.id })
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.tenantId, tenant.id),
        eq(waitlistEntry.id, entryId),
        inArray(waitlistEntry.clientId, [...clientIds]),
      ),
    );
  return row !== undefined;
}
