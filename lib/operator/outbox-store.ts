import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { notification } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** A message that was given up on is due again, as long as it is news. Whether it was one. */
export async function reviveDead(tx: Tx, scope: TenantScope, id: string): Promise<boolean> {
  const rows = await tx
    .update(notification)
    .set({ status: "pending", runAt: sql`now()`, attempt: 0, firstAttemptAt: null })
    .where(and(deadOne(scope, id), sql`${notification.expiresAt} > now()`))
    .returning({ id: notification.id });
  return rows.length > 0;
}

/** Nobody looks after it any more. Whether it was one that was given up on. */
export async function dropDead(tx: Tx, scope: TenantScope, id: string): Promise<boolean> {
  const rows = await tx
    .update(notification)
    .set({ handledAt: sql`now()` })
    .where(deadOne(scope, id))
    .returning({ id: notification.id });
  return rows.length > 0;
}

function deadOne({ tenant }: TenantScope, id: string) {
  return and(
    eq(notification.tenantId, tenant.id),
    eq(notification.id, id),
    eq(notification.status, "dead"),
    isNull(notification.handledAt),
  );
}
