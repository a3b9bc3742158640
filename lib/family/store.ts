import "server-only";
import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { client, familyTie } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { Relation } from "@/lib/core/clients/relations";

export type Pair = { readonly carerId: string; readonly personId: string };

/** How long whom somebody took off may be taken back. */
const undoMinutes = 30;

/** A tie as it stands or ended, kept from everybody else until the transaction ends. */
export async function lockTie(tx: Tx, { tenant }: TenantScope, pair: Pair) {
  const [row] = await tx
    .select({
      relation: familyTie.relation,
      endedBy: familyTie.endedBy,
      isLive: sql<boolean>`${familyTie.endedAt} IS NULL`,
      isFresh: sql<boolean>`${familyTie.endedAt} > now() - make_interval(mins => ${undoMinutes})`,
    })
    .from(familyTie)
    .where(ofPair(tenant.id, pair))
    .for("update");
  return row;
}

/** Ties them, or ties them again. */
export async function writeTie(
  tx: Tx,
  { tenant }: TenantScope,
  { relation, ...pair }: Pair & { readonly relation: Relation },
): Promise<void> {
  await tx
    .insert(familyTie)
    .values({ tenantId: tenant.id, ...pair, relation })
    .onConflictDoUpdate({
      target: [familyTie.tenantId, familyTie.carerId, familyTie.personId],
      set: { relation, endedAt: null, endedBy: null },
    });
}

/** False where they were not tied. */
export async function endTie(tx: Tx, { tenant, actor }: TenantScope, pair: Pair): Promise<boolean> {
  const ended = await tx
    .update(familyTie)
    .set({ endedAt: sql`now()`, endedBy: actor.kind })
    .where(and(ofPair(tenant.id, pair), isNull(familyTie.endedAt)))
    .returning({ id: familyTie.id });
  return ended.length > 0;
}

/** Counts under a lock of the carer, so that two at once do not pass the limit together. */
export async function countTies(tx: Tx, { tenant }: TenantScope, carerId: string): Promise<number> {
  await tx
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, carerId)))
    .for("no key update");
  return tx.$count(
    familyTie,
    and(
      eq(familyTie.tenantId, tenant.id),
      eq(familyTie.carerId, carerId),
      isNull(familyTie.endedAt),
    ),
  );
}

export async function contactOf(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const [row] = await tx
    .select({ name: client.name, email: client.email, phone: client.phone })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId)));
  return row;
}

type PersonFacts = { readonly name: string; readonly birthDate: string | null };

export async function insertPerson(
  tx: Tx,
  { tenant }: TenantScope,
  person: PersonFacts & {
    readonly id: string;
    readonly email: string | null;
    readonly phone: string | null;
  },
): Promise<void> {
  await tx.insert(client).values({ tenantId: tenant.id, ...person });
}

/** False, and nothing written, for who has a contact of their own: what they are called is theirs to say. */
export async function updatePerson(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  { carerId, personId }: Pair,
  facts: PersonFacts,
): Promise<boolean> {
  const updated = await tx
    .update(client)
    .set({ ...facts, updatedAt: new Date(nowMs) })
    .where(
      and(
        eq(client.tenantId, tenant.id),
        eq(client.id, personId),
        sql`EXISTS (
          SELECT FROM client k WHERE k.tenant_id = ${tenant.id} AND k.id = ${carerId}
            AND (client.email IS NULL OR client.email = k.email))`,
      ),
    )
    .returning({ id: client.id });
  return updated.length > 0;
}

/** Whom a client looks after, whoever came first before; with what makes them theirs to correct. */
export function selectFamily(tx: Tx, { tenant }: TenantScope, carerId: string) {
  return tx
    .select({
      id: client.id,
      name: client.name,
      birthDate: client.birthDate,
      relation: familyTie.relation,
      sharesContact: sql<boolean>`client.email IS NULL OR client.email = (
        SELECT k.email FROM client k WHERE k.tenant_id = ${tenant.id} AND k.id = ${carerId})`,
    })
    .from(familyTie)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, familyTie.personId)))
    .where(
      and(
        eq(familyTie.tenantId, tenant.id),
        eq(familyTie.carerId, carerId),
        isNull(familyTie.endedAt),
      ),
    )
    .orderBy(asc(familyTie.createdAt), asc(familyTie.id));
}

/** Who looks after a client. */
export function selectCarers(tx: Tx, { tenant }: TenantScope, personId: string) {
  return tx
    .select({ id: client.id, name: client.name, relation: familyTie.relation })
    .from(familyTie)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, familyTie.carerId)))
    .where(
      and(
        eq(familyTie.tenantId, tenant.id),
        eq(familyTie.personId, personId),
        isNull(familyTie.endedAt),
      ),
    )
    .orderBy(asc(familyTie.createdAt), asc(familyTie.id));
}

/** Who shares a client's e-mail or telephone. */
export function selectSharing(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const own = alias(client, "own");
  return tx
    .select({ id: client.id, name: client.name })
    .from(own)
    .innerJoin(
      client,
      and(
        eq(client.tenantId, tenant.id),
        ne(client.id, clientId),
        or(eq(client.email, own.email), eq(client.phone, own.phone)),
      ),
    )
    .where(and(eq(own.tenantId, tenant.id), eq(own.id, clientId)))
    .orderBy(asc(client.plainName), asc(client.id))
    .limit(20);
}

function ofPair(tenantId: string, { carerId, personId }: Pair) {
  return and(
    eq(familyTie.tenantId, tenantId),
    eq(familyTie.carerId, carerId),
    eq(familyTie.personId, personId),
  );
}
