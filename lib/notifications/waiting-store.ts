import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { professional, service, waitlistEntry } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** What some clients wait for still, whatever they asked for first before; no query where there is none. */
export async function readWishes(tx: Tx, { tenant }: TenantScope, clientIds: readonly string[]) {
  if (clientIds.length === 0) return [];
  return tx
    .select({
      clientId: waitlistEntry.clientId,
      service: service.name,
      /** Null: anyone. */
      professional: { name: professional.name, title: professional.title },
      fromDate: waitlistEntry.fromDate,
      toDate: waitlistEntry.toDate,
      weekdays: waitlistEntry.weekdays,
      startMinute: waitlistEntry.startMinute,
      endMinute: waitlistEntry.endMinute,
    })
    .from(waitlistEntry)
    .innerJoin(
      service,
      and(eq(service.tenantId, tenant.id), eq(service.id, waitlistEntry.serviceId)),
    )
    .leftJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, waitlistEntry.professionalId)),
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
