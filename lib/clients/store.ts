import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { client } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { type Contact, comparableName, type KnownClient } from "@/lib/core/clients/same-person";
import { localeOf } from "./locale-of";

export type ClientRow = KnownClient & { readonly locale: string | null };

const columns = {
  id: client.id,
  name: client.name,
  email: client.email,
  phone: client.phone,
  locale: client.locale,
};

export async function clientById(
  tx: Tx,
  scope: TenantScope,
  id: string,
): Promise<ClientRow | undefined> {
  const [row] = await tx
    .select(columns)
    .from(client)
    .where(and(eq(client.tenantId, scope.tenant.id), eq(client.id, id)));
  return row;
}

/**
 * Those who share the e-mail or the telephone: a family, so some dozens at the very most. Until the transaction ends
 * nobody else looks for the same person: two bookings of one new person at one moment must not make two of them.
 */
export function lockClientsOfContact(tx: Tx, contact: Contact): Promise<readonly ClientRow[]> {
  const { email, phone } = contact;
  return preparedOn(tx)<ClientRow[]>`
    SELECT * FROM app.clients_of_contact(${comparableName(contact.name)}, ${email}, ${phone})`.execute();
}

type NewClient = Omit<Contact, "timeZone"> & {
  readonly id: string;
  readonly timeZone?: string | null | undefined;
};

export function insertClient(
  tx: Tx,
  scope: TenantScope,
  { id, name, email, phone, document = null, timeZone = null }: NewClient,
): Promise<unknown> {
  return preparedOn(tx)`
    INSERT INTO client (tenant_id, id, name, email, phone, document, locale, time_zone)
    VALUES (${scope.tenant.id}, ${id}, ${name}, ${email}, ${phone}, ${document}, ${localeOf(scope)},
      ${timeZone})`.execute();
}

/** Where they were when they last booked. */
export async function updateZone(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  timeZone: string,
): Promise<void> {
  const isOther = sql`${client.timeZone} IS DISTINCT FROM ${timeZone}`;
  await tx
    .update(client)
    .set({ timeZone })
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, id), isOther));
}

/** Of who has none. */
export async function fillLocale(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  locale: string,
): Promise<void> {
  await tx
    .update(client)
    .set({ locale })
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, id), isNull(client.locale)));
}

/** Adds what was not known; never replaces what was. */
export async function completeContact(
  tx: Tx,
  scope: TenantScope,
  known: KnownClient,
  contact: Contact,
): Promise<void> {
  const email = known.email ?? contact.email;
  const phone = known.phone ?? contact.phone;
  if (email === known.email && phone === known.phone) return;
  await tx
    .update(client)
    .set({ email, phone, updatedAt: new Date(scope.nowMs) })
    .where(and(eq(client.tenantId, scope.tenant.id), eq(client.id, known.id)));
}

type WholeClient = Pick<
  typeof client.$inferSelect,
  "id" | "name" | "email" | "phone" | "document" | "birthDate" | "traits" | "notes"
> & {
  readonly isNew: boolean;
  /** Left out: as it is. */
  readonly locale?: string | null | undefined;
};

/** Until the transaction ends nobody else changes it. */
export async function lockClient(
  tx: Tx,
  scope: TenantScope,
  id: string,
): Promise<typeof client.$inferSelect | undefined> {
  const [row] = await tx
    .select()
    .from(client)
    .where(and(eq(client.tenantId, scope.tenant.id), eq(client.id, id)))
    .for("update");
  return row;
}

export async function writeClient(
  tx: Tx,
  scope: TenantScope,
  { id, isNew, ...facts }: WholeClient,
): Promise<void> {
  const tenantId = scope.tenant.id;
  if (isNew) {
    await tx.insert(client).values({ tenantId, id, ...facts });
    return;
  }
  await tx
    .update(client)
    .set({ ...facts, updatedAt: new Date(scope.nowMs) })
    .where(and(eq(client.tenantId, tenantId), eq(client.id, id)));
}
