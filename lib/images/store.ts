import "server-only";
import { and, count, eq, sql } from "drizzle-orm";
import { image, pageVersion } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

type NewImage = Omit<typeof image.$inferInsert, "tenantId" | "id">;

export async function countImages(tx: Tx, { tenant }: TenantScope): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(image)
    .where(eq(image.tenantId, tenant.id));
  return row?.count ?? 0;
}

/** The same picture uploaded twice is one. */
export async function insertImage(tx: Tx, scope: TenantScope, facts: NewImage): Promise<string> {
  const tenantId = scope.tenant.id;
  await tx
    .insert(image)
    .values({ ...facts, tenantId })
    .onConflictDoNothing();
  const id = await selectImageId(tx, scope, facts.hash);
  if (!id) throw new Error("An image that was inserted has a row");
  return id;
}

export async function selectImageId(tx: Tx, { tenant }: TenantScope, hash: string) {
  const [row] = await tx
    .select({ id: image.id })
    .from(image)
    .where(and(eq(image.tenantId, tenant.id), eq(image.hash, hash)));
  return row?.id;
}

export async function selectImage(tx: Tx, { tenant }: TenantScope, id: string) {
  const [row] = await tx
    .select({
      tenantId: image.tenantId,
      hash: image.hash,
      width: image.width,
      height: image.height,
    })
    .from(image)
    .where(and(eq(image.tenantId, tenant.id), eq(image.id, id)));
  return row;
}

/** Whether a page shows it: the draft, or any version that may come back. */
export async function isOnAPage(tx: Tx, { tenant }: TenantScope, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: pageVersion.id })
    .from(pageVersion)
    .where(
      and(
        eq(pageVersion.tenantId, tenant.id),
        sql`position(${id}::text IN ${pageVersion.content}::text) > 0`,
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** What its files are called; undefined where there is no such picture. */
export async function deleteImage(tx: Tx, { tenant }: TenantScope, id: string) {
  const [row] = await tx
    .delete(image)
    .where(and(eq(image.tenantId, tenant.id), eq(image.id, id)))
    .returning({ hash: image.hash, widths: image.widths });
  return row;
}
