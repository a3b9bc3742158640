import "server-only";
import { and, count, desc, eq, inArray } from "drizzle-orm";
import { client, sharedDocument } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

type NewDocument = Omit<typeof sharedDocument.$inferInsert, "tenantId" | "id">;

/** How many documents a client has, with its row locked; undefined where the tenant has no such client. */
export async function lockDocuments(tx: Tx, { tenant }: TenantScope, clientId: string) {
  const [found] = await tx
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), eq(client.id, clientId)))
    .for("update");
  if (!found) return undefined;
  const [row] = await tx
    .select({ count: count() })
    .from(sharedDocument)
    .where(and(eq(sharedDocument.tenantId, tenant.id), eq(sharedDocument.clientId, clientId)));
  return row?.count ?? 0;
}

export async function insertDocument(tx: Tx, { tenant }: TenantScope, facts: NewDocument) {
  const [row] = await tx
    .insert(sharedDocument)
    .values({ ...facts, tenantId: tenant.id })
    .returning({ id: sharedDocument.id });
  if (!row) throw new Error("A document that was inserted has a row");
  return row.id;
}

/** Where its file stands; undefined where there is no such document. */
export async function deleteDocument(tx: Tx, { tenant }: TenantScope, id: string) {
  const [row] = await tx
    .delete(sharedDocument)
    .where(and(eq(sharedDocument.tenantId, tenant.id), eq(sharedDocument.id, id)))
    .returning({ fileKey: sharedDocument.fileKey });
  return row?.fileKey;
}

/** One document of any of those clients. */
export async function selectDocument(
  tx: Tx,
  { tenant }: TenantScope,
  clientIds: readonly string[],
  id: string,
) {
  const [row] = await tx
    .select({
      name: sharedDocument.name,
      kind: sharedDocument.kind,
      fileKey: sharedDocument.fileKey,
    })
    .from(sharedDocument)
    .where(
      and(
        eq(sharedDocument.tenantId, tenant.id),
        inArray(sharedDocument.clientId, [...clientIds]),
        eq(sharedDocument.id, id),
      ),
    );
  return row;
}

/** All documents of those clients, the latest first. */
export function selectDocuments(tx: Tx, { tenant }: TenantScope, clientIds: readonly string[]) {
  return tx
    .select({
      id: sharedDocument.id,
      clientId: sharedDocument.clientId,
      name: sharedDocument.name,
      kind: sharedDocument.kind,
      sizeBytes: sharedDocument.sizeBytes,
      sharedBy: sharedDocument.sharedBy,
      sharedAt: sharedDocument.createdAt,
    })
    .from(sharedDocument)
    .where(
      and(eq(sharedDocument.tenantId, tenant.id), inArray(sharedDocument.clientId, [...clientIds])),
    )
    .orderBy(desc(sharedDocument.createdAt), desc(sharedDocument.id));
}
