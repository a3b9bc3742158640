import "server-only";
import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import { client, clientAccount, entryCode } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { carerOf } from "@/lib/family/load-ties";

/** Those with that e-mail who set a password, carers first. */
export function selectAccounts(tx: Tx, scope: TenantScope, email: string) {
  const { tenant } = scope;
  return tx
    .select({ id: client.id, name: client.name, passwordHash: clientAccount.passwordHash })
    .from(clientAccount)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, clientAccount.clientId)))
    .where(and(eq(clientAccount.tenantId, tenant.id), eq(client.email, email)))
    .orderBy(sql`${carerOf(scope)} IS NOT NULL`, asc(client.name), asc(client.id));
}

/** Those with that e-mail, carers first, and whether another of them looks after them. */
export function selectPeople(tx: Tx, scope: TenantScope, email: string) {
  const { tenant } = scope;
  return tx
    .select({
      ...{ id: client.id, name: client.name },
      isLookedAfter: sql<boolean>`${carerOf(scope)} IS NOT NULL`,
    })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), eq(client.email, email)))
    .orderBy(sql`${carerOf(scope)} IS NOT NULL`, asc(client.name), asc(client.id))
    .limit(20);
}

/** A client with the password that they set, if they did. */
export async function findOwnAccount(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const [row] = await tx
    .select({
      ...{ name: client.name, email: client.email, phone: client.phone },
      passwordHash: clientAccount.passwordHash,
    })
    .from(client)
    .leftJoin(
      clientAccount,
      and(eq(clientAccount.tenantId, tenant.id), eq(clientAccount.clientId, client.id)),
    )
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId)));
  return row;
}

export async function upsertAccount(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
  passwordHash: string,
): Promise<void> {
  await tx
    .insert(clientAccount)
    .values({ tenantId: tenant.id, clientId, passwordHash })
    .onConflictDoUpdate({
      target: [clientAccount.tenantId, clientAccount.clientId],
      set: { passwordHash, changedAt: sql`now()` },
    });
}

/** Whether there was one. */
export async function deleteAccount(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
): Promise<boolean> {
  const deleted = await tx
    .delete(clientAccount)
    .where(and(eq(clientAccount.tenantId, tenant.id), eq(clientAccount.clientId, clientId)))
    .returning({ id: clientAccount.id });
  return deleted.length > 0;
}

type NewCode = { readonly id: string; readonly email: string; readonly validMinutes: number };

/** In the place of the one before, whose mail goes with it. Times are the database's clock's. */
export async function replaceCode(tx: Tx, { tenant }: TenantScope, code: NewCode): Promise<void> {
  const { id, email, validMinutes } = code;
  await tx
    .delete(entryCode)
    .where(and(eq(entryCode.tenantId, tenant.id), eq(entryCode.email, email)));
  await tx
    .insert(entryCode)
    .values({
      ...{ id, email, tenantId: tenant.id },
      expiresAt: sql`now() + make_interval(mins => ${validMinutes})`,
    })
    .onConflictDoNothing();
}

/** Counts a try before it is judged. The code's id, or undefined where none is left to be tried. */
export async function countTry(
  tx: Tx,
  { tenant }: TenantScope,
  email: string,
  most: number,
): Promise<string | undefined> {
  const [row] = await tx
    .update(entryCode)
    .set({ attempts: sql`${entryCode.attempts} + 1` })
    .where(
      and(
        eq(entryCode.tenantId, tenant.id),
        eq(entryCode.email, email),
        lt(entryCode.attempts, most),
        gt(entryCode.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: entryCode.id });
  return row?.id;
}

export async function giveBackTry(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx
    .update(entryCode)
    .set({ attempts: sql`${entryCode.attempts} - 1` })
    .where(and(eq(entryCode.tenantId, tenant.id), eq(entryCode.id, id)));
}

export async function deleteCode(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx.delete(entryCode).where(and(eq(entryCode.tenantId, tenant.id), eq(entryCode.id, id)));
}
