import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { pushDevice } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { AddDeviceInput } from "./push-schema";

/** A browser tells whoever used it last. */
export async function upsertDevice(
  tx: Tx,
  { tenant }: TenantScope,
  userId: string,
  device: AddDeviceInput,
): Promise<void> {
  const { endpoint, ...rest } = device;
  await tx
    .insert(pushDevice)
    .values({ tenantId: tenant.id, userId, endpoint, ...rest })
    .onConflictDoUpdate({
      target: [pushDevice.tenantId, pushDevice.endpoint],
      set: { userId, ...rest },
    });
}

export async function deleteDevice(
  tx: Tx,
  { tenant }: TenantScope,
  userId: string,
  id: string,
): Promise<boolean> {
  const rows = await tx
    .delete(pushDevice)
    .where(
      and(eq(pushDevice.tenantId, tenant.id), eq(pushDevice.userId, userId), eq(pushDevice.id, id)),
    )
    .returning({ id: pushDevice.id });
  return rows.length > 0;
}

export function selectOwnDevices(tx: Tx, { tenant }: TenantScope, userId: string) {
  const { id, name, endpoint, createdAt } = pushDevice;
  return tx
    .select({ id, name, endpoint, createdAt })
    .from(pushDevice)
    .where(and(eq(pushDevice.tenantId, tenant.id), eq(pushDevice.userId, userId)))
    .orderBy(asc(createdAt));
}
