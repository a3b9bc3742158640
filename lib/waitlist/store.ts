import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { client, professional, service, waitlistEntry } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

/** Who waits: the most urgent first, and of those whoever asked first. */
export function selectWaiting(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({
      id: waitlistEntry.id,
      clientId: client.id,
      clientName: client.name,
      clientPhone: client.phone,
      serviceId: service.id,
      serviceName: service.name,
      professionalId: waitlistEntry.professionalId,
      professionalName: professional.name,
      professionalTitle: professional.title,
      fromDate: waitlistEntry.fromDate,
      toDate: waitlistEntry.toDate,
      weekdays: waitlistEntry.weekdays,
      startMinute: waitlistEntry.startMinute,
      endMinute: waitlistEntry.endMinute,
      level: waitlistEntry.level,
      levelReason: waitlistEntry.levelReason,
      note: waitlistEntry.note,
      createdAt: waitlistEntry.createdAt,
    })
    .from(waitlistEntry)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, waitlistEntry.clientId)))
    .innerJoin(
      service,
      and(eq(service.tenantId, tenant.id), eq(service.id, waitlistEntry.serviceId)),
    )
    .leftJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, waitlistEntry.professionalId)),
    )
    .where(and(eq(waitlistEntry.tenantId, tenant.id), eq(waitlistEntry.status, "waiting")))
    .orderBy(desc(waitlistEntry.level), asc(waitlistEntry.createdAt), asc(waitlistEntry.id));
}

export function insertEntry(
  tx: Tx,
  { tenant }: TenantScope,
  row: Omit<typeof waitlistEntry.$inferInsert, "tenantId">,
) {
  return tx.insert(waitlistEntry).values({ ...row, tenantId: tenant.id });
}

/** Whether an entry stood in the one state and stands in the other now. */
export async function moveEntry(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  id: string,
  change: { readonly from: "waiting" | "removed"; readonly to: "waiting" | "removed" },
): Promise<boolean> {
  const moved = await tx
    .update(waitlistEntry)
    .set({ status: change.to, updatedAt: new Date(nowMs) })
    .where(
      and(
        eq(waitlistEntry.tenantId, tenant.id),
        eq(waitlistEntry.id, id),
        eq(waitlistEntry.status, change.from),
      ),
    )
    .returning({ id: waitlistEntry.id });
  return moved.length > 0;
}

/** Whether the tenant has that service, and that professional gives it. */
export async function isGiven(
  tx: Tx,
  { tenant }: TenantScope,
  serviceId: string,
  professionalId: string | null,
): Promise<boolean> {
  const [found] = await tx
    .select({ id: service.id })
    .from(service)
    .where(and(eq(service.tenantId, tenant.id), eq(service.id, serviceId)));
  if (!found || professionalId === null) return found !== undefined;
  const [giver] = await tx
    .select({ id: professional.id })
    .from(professional)
    .where(and(eq(professional.tenantId, tenant.id), eq(professional.id, professionalId)));
  return giver !== undefined;
}
