import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { pushDevice } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { AddDeviceInput } from "./push-schema";

/** A browser tells whoever used it last. */
export async function upsertDevice(
  tx: Tx,
  { tenant }: TenantScope,
  userId: string,
  device: AddDeviceInput & { readonly browser: string },
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

/** Those where they are logged out get nothing (`isAwake`). */
export function selectOwnDevices(tx: Tx, { tenant }: TenantScope, userId: string) {
  const { id, name, endpoint, createdAt } = pushDevice;
  const isAwake = sql<boolean>`app.logged_in_on(${pushDevice.userId}, ${pushDevice.browser})`;
  return tx
    .select({ id, name, endpoint, createdAt, isAwake })
    .from(pushDevice)
    .where(and(eq(pushDevice.tenantId, tenant.id), eq(pushDevice.userId, userId)))
    .orderBy(asc(createdAt));
}
