import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { service, waitlistEntry } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** What some clients wait for still, whatever they asked for first before; no query where there is none. */
export async function readWishes(tx: Tx, { tenant }: TenantScope, clientIds: readonly string[]) {
  if (clientIds.length === 0) return [];
  return tx
    .select({ clientId: waitlistEntry.clientId, service: service.name })
    .from(waitlistEntry)
    .innerJoin(
      service,
      and(eq(service.tenantId, tenant.id), eq(service.id, waitlistEntry.serviceId)),
    )
    .where(
      and(
        eq(waitlistEntry.tenantId, tenant.id),
        inArray(waitlistEntry.clientId, [...clientIds]),
        eq(waitlistEntry.status, "waiting"),
      ),
    )
    .orderBy(asc(waitlistEntry.createdAt), asc(waitlistEntry.id));
}
