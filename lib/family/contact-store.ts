import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { client, familyTie } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

export type ContactChange = {
  readonly field: "email" | "phone";
  readonly before: string;
  readonly after: string | null;
};

/** Gives whom a client looks after under the same contact the new one: their ids. */
export async function updateSharedContact(
  tx: Tx,
  scope: TenantScope,
  carerId: string,
  { field, before, after }: ContactChange,
): Promise<readonly string[]> {
  const moved = await tx
    .update(client)
    .set({ [field]: after, updatedAt: new Date(scope.nowMs) })
    .where(shares(tx, scope, carerId, { field, before }))
    .returning({ id: client.id });
  return moved.map(({ id }) => id);
}

/** Who would go along. */
export async function selectSharedContact(
  tx: Tx,
  scope: TenantScope,
  carerId: string,
  shared: Omit<ContactChange, "after">,
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: client.id })
    .from(client)
    .where(shares(tx, scope, carerId, shared));
  return rows.map(({ id }) => id);
}

function shares(
  tx: Tx,
  { tenant }: TenantScope,
  carerId: string,
  { field, before }: Omit<ContactChange, "after">,
) {
  return and(
    eq(client.tenantId, tenant.id),
    eq(client[field], before),
    inArray(
      client.id,
      tx
        .select({ id: familyTie.personId })
        .from(familyTie)
        .where(
          and(
            eq(familyTie.tenantId, tenant.id),
            eq(familyTie.carerId, carerId),
            isNull(familyTie.endedAt),
          ),
        ),
    ),
  );
}
