import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import {
  client,
  professional,
  service,
  site,
  tenant,
  waitlistEntry,
  waitlistOffer,
} from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { withinReachOrAnybodys } from "@/db/within-reach";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import { bookingReach } from "@/lib/core/tenancy/permissions";

/** Who waits for whom somebody works for, or for anybody: the most urgent first, and of those whoever asked first. */
export function selectWaiting(tx: Tx, { tenant, actor }: TenantScope) {
  const isOffered = !isSwitchedOff("offered", tenant);
  return tx
    .select({
      id: waitlistEntry.id,
      clientId: client.id,
      clientName: client.name,
      clientPhone: client.phone,
      /** An offer reaches them by itself. */
      isReachable: sql<boolean>`${client.email} <> '' IS TRUE AND ${isOffered}::boolean`,
      /** Until when they are thinking about an offer of this entry. */
      offeredUntil: waitlistOffer.expiresAt,
      serviceId: service.id,
      serviceName: service.name,
      professionalId: waitlistEntry.professionalId,
      professionalName: professional.name,
      professionalTitle: professional.title,
      anySite: waitlistEntry.anySite,
      siteName: site.name,
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
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, waitlistEntry.siteId)))
    .leftJoin(
      waitlistOffer,
      and(
        eq(waitlistOffer.tenantId, tenant.id),
        eq(waitlistOffer.entryId, waitlistEntry.id),
        eq(waitlistOffer.status, "offered"),
      ),
    )
    .where(
      and(
        eq(waitlistEntry.tenantId, tenant.id),
        eq(waitlistEntry.status, "waiting"),
        withinReachOrAnybodys(waitlistEntry.professionalId, bookingReach(actor)),
      ),
    )
    .orderBy(desc(waitlistEntry.level), asc(waitlistEntry.createdAt), asc(waitlistEntry.id));
}

/** What one person waits for. */
export function selectWishes(tx: Tx, { tenant }: TenantScope, clientId: string) {
  return tx
    .select({
      id: waitlistEntry.id,
      serviceId: waitlistEntry.serviceId,
      professionalId: waitlistEntry.professionalId,
      level: waitlistEntry.level,
    })
    .from(waitlistEntry)
    .where(
      and(
        eq(waitlistEntry.tenantId, tenant.id),
        eq(waitlistEntry.clientId, clientId),
        eq(waitlistEntry.status, "waiting"),
      ),
    );
}

export function insertEntry(
  tx: Tx,
  { tenant }: TenantScope,
  row: Omit<typeof waitlistEntry.$inferInsert, "tenantId">,
) {
  return tx.insert(waitlistEntry).values({ ...row, tenantId: tenant.id });
}

/** Whether an entry that is somebody's to change stood in the one state and stands in the other now. */
export async function moveEntry(
  tx: Tx,
  { tenant, actor, nowMs }: TenantScope,
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
        withinReachOrAnybodys(waitlistEntry.professionalId, bookingReach(actor)),
      ),
    )
    .returning({ id: waitlistEntry.id });
  return moved.length > 0;
}

/** Whoever was booked waits no more. Sent behind the appointment, in its transaction. */
export function settleEntry(tx: Tx, { tenant }: TenantScope, id: string): Promise<unknown> {
  return preparedOn(tx)`
    UPDATE waitlist_entry SET status = 'booked', updated_at = now()
    WHERE tenant_id = ${tenant.id} AND id = ${id}`.execute();
}

/** Whether freed times are offered by themselves, and how; answers whether they were before. */
export async function updateRefilling(
  tx: Tx,
  scope: TenantScope,
  change: Pick<
    typeof tenant.$inferSelect,
    "waitlistRefills" | "waitlistOfferMinutes" | "waitlistFromMinute" | "waitlistUntilMinute"
  >,
): Promise<boolean> {
  const ours = eq(tenant.id, scope.tenant.id);
  const [before] = await tx
    .select({ refills: tenant.waitlistRefills })
    .from(tenant)
    .where(ours)
    .for("update");
  await tx.update(tenant).set(change).where(ours);
  return before?.refills ?? false;
}

/** Whether the tenant has that place; any and the main one are always there. */
export async function hasSite(tx: Tx, { tenant }: TenantScope, siteId: string): Promise<boolean> {
  if (siteId === "any" || siteId === "main") return true;
  const [found] = await tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.tenantId, tenant.id), eq(site.id, siteId), eq(site.active, true)));
  return found !== undefined;
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

/** Names and telephones of clients; no query where there is none. */
export async function selectNames(tx: Tx, { tenant }: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; phone: string | null }>();
  const rows = await tx
    .select({ id: client.id, name: client.name, phone: client.phone })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), inArray(client.id, [...ids])));
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}
