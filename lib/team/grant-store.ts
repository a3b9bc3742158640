import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { membership, membershipGrant } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** For whom members of the staff work, a row for each professional. */
export function selectGrants(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      membershipId: membershipGrant.membershipId,
      professionalId: membershipGrant.professionalId,
    })
    .from(membershipGrant)
    .where(eq(membershipGrant.tenantId, tenant.id));
}

/** A seat, kept from everybody else until the transaction ends; undefined for one that was taken away. */
export async function lockSeat(tx: Tx, { tenant }: TenantScope, membershipId: string) {
  const [row] = await tx
    .select({ role: membership.role, attendsAll: membership.attendsAll })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenant.id),
        eq(membership.id, membershipId),
        isNull(membership.disabledAt),
      ),
    )
    .for("update");
  return row;
}

export async function replaceGrants(
  tx: Tx,
  { tenant }: TenantScope,
  membershipId: string,
  { attendsAll, professionalIds }: { attendsAll: boolean; professionalIds: readonly string[] },
): Promise<void> {
  const tenantId = tenant.id;
  await tx
    .update(membership)
    .set({ attendsAll })
    .where(and(eq(membership.tenantId, tenantId), eq(membership.id, membershipId)));
  await tx
    .delete(membershipGrant)
    .where(
      and(eq(membershipGrant.tenantId, tenantId), eq(membershipGrant.membershipId, membershipId)),
    );
  if (professionalIds.length === 0) return;
  await tx
    .insert(membershipGrant)
    .values(professionalIds.map((professionalId) => ({ tenantId, membershipId, professionalId })));
}
