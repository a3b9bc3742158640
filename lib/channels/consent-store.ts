import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { client, textConsent } from "@/db/schema";
import { lookUp, type TenantScope, type Tx } from "@/db/scope";
import { actorIdOf, actorNameOf } from "@/lib/audit/write-audit";
import { type ConsentWay, consentTextVersion } from "@/lib/core/channels/consent-ways";

type Said = {
  readonly given: boolean;
  readonly way: ConsentWay;
  /** Of an answer by text: repeated, it changes nothing. */
  readonly providerId?: string | undefined;
};

/** Keeps that one client agreed to texts at a number, or withdrew it. */
export async function writeConsent(
  tx: Tx,
  scope: TenantScope,
  { clientId, phone }: { readonly clientId: string; readonly phone: string },
  said: Said,
): Promise<void> {
  const kept = await tx
    .insert(textConsent)
    .values({ ...{ clientId, phone, ...facts(scope, said) } })
    .onConflictDoNothing()
    .returning({ id: textConsent.id });
  if (kept.length > 0) await setPhone(tx, scope, clientId, said.given ? phone : null);
}

/** Whose consent at a number an answer changes: all who gave one there; to restore it, who withdrew it there last. */
export async function clientsAt(
  tx: Tx,
  { tenant }: TenantScope,
  phone: string,
  word: "stop" | "start",
): Promise<string[]> {
  if (word === "stop") {
    const rows = await tx
      .select({ id: client.id })
      .from(client)
      .where(and(eq(client.tenantId, tenant.id), eq(client.textsPhone, phone)));
    return rows.map(({ id }) => id);
  }
  const rows = await tx
    .select({
      id: client.id,
      given: sql<boolean | null>`(
        SELECT t.given FROM ${textConsent} t
        WHERE t.tenant_id = ${tenant.id} AND t.client_id = client.id AND t.phone = ${phone}
        ORDER BY t.created_at DESC, t.id LIMIT 1
      )`,
    })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), eq(client.phone, phone)));
  return rows.filter(({ given }) => given === false).map(({ id }) => id);
}

export async function selectPhoneOf(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const [row] = await tx
    .select({ phone: client.phone, textsPhone: client.textsPhone })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId)))
    .for("update");
  return row;
}

/** All that a client said of it, the newest first. */
export function selectConsents(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const { given, way, phone, actorName, textVersion, createdAt } = textConsent;
  return tx
    .select({ given, way, phone, actorName, textVersion, createdAt })
    .from(textConsent)
    .where(and(eq(textConsent.tenantId, tenant.id), eq(textConsent.clientId, clientId)))
    .orderBy(desc(createdAt), desc(textConsent.id))
    .limit(20);
}

/** Whether whom a message is for has that number, and agreed to texts there. */
export async function isAgreedTo(
  tx: Tx,
  { tenant }: TenantScope,
  messageId: string,
  phone: string,
): Promise<boolean> {
  const rows = await tx.execute(sql`
    SELECT FROM notification n
    LEFT JOIN appointment a ON a.tenant_id = ${tenant.id} AND a.id = n.appointment_id
    LEFT JOIN waitlist_offer o ON o.tenant_id = ${tenant.id} AND o.id = n.waitlist_offer_id
    JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = coalesce(a.client_id, o.client_id)
    WHERE n.tenant_id = ${tenant.id} AND n.id = ${messageId} AND c.phone = ${phone} AND c.texts_phone = ${phone}`);
  return rows.length > 0;
}

/** The practices that write, or wrote, from one of some numbers or messaging services. */
export async function tenantsWithSender(senders: readonly string[]): Promise<string[]> {
  const rows = await lookUp(
    (sql) => sql<{ id: string }[]>`
      SELECT tenant_id AS id FROM app.tenants_with_sender(${[...senders]})`,
  );
  return rows.map(({ id }) => id);
}

async function setPhone(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
  textsPhone: string | null,
): Promise<void> {
  await tx
    .update(client)
    .set({ textsPhone })
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId)));
}

function facts({ tenant, actor }: TenantScope, { given, way, providerId }: Said) {
  return {
    ...{ tenantId: tenant.id, given, way, providerId: providerId ?? null },
    ...{ actorKind: actor.kind, actorId: actorIdOf(actor), actorName: actorNameOf(actor) },
    textVersion: given ? consentTextVersion : null,
  };
}
