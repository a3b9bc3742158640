import "server-only";
import { and, asc, desc, eq, gt, inArray, lte, ne, sql } from "drizzle-orm";
import {
  client,
  freedTime,
  professional,
  service,
  site,
  waitlistEntry,
  waitlistOffer,
} from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

const offerColumns = {
  id: waitlistOffer.id,
  entryId: waitlistOffer.entryId,
  freedTimeId: waitlistOffer.freedTimeId,
  status: waitlistOffer.status,
  startsAt: waitlistOffer.startsAt,
  endsAt: waitlistOffer.endsAt,
  expiresAt: waitlistOffer.expiresAt,
  /** By the database's clock; the next round says so too. */
  isExpired: sql<boolean>`${waitlistOffer.expiresAt} <= now()`,
  isChosen: waitlistOffer.isChosen,
  endedAt: waitlistOffer.endedAt,
  appointmentId: waitlistOffer.appointmentId,
  clientId: waitlistOffer.clientId,
  clientName: client.name,
  clientPhone: client.phone,
  serviceName: service.name,
  professionalName: professional.name,
  professionalTitle: professional.title,
  timeZone: site.timeZone,
};

/** Offers that are open, whichever ends first before. */
export function selectOpenOffers(tx: Tx, scope: TenantScope) {
  return offersWith(tx, scope)
    .where(and(eq(waitlistOffer.tenantId, scope.tenant.id), eq(waitlistOffer.status, "offered")))
    .orderBy(asc(waitlistOffer.expiresAt), asc(waitlistOffer.id));
}

/** What was answered about freed times, the last first; no query where there is none. */
export async function selectAnswers(tx: Tx, scope: TenantScope, freedTimeIds: readonly string[]) {
  if (freedTimeIds.length === 0) return [];
  return offersWith(tx, scope)
    .where(
      and(
        eq(waitlistOffer.tenantId, scope.tenant.id),
        inArray(waitlistOffer.freedTimeId, [...freedTimeIds]),
        ne(waitlistOffer.status, "offered"),
      ),
    )
    .orderBy(desc(waitlistOffer.endedAt), asc(waitlistOffer.id));
}

function offersWith(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select(offerColumns)
    .from(waitlistOffer)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, waitlistOffer.clientId)))
    .innerJoin(
      service,
      and(eq(service.tenantId, tenant.id), eq(service.id, waitlistOffer.serviceId)),
    )
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, waitlistOffer.professionalId)),
    )
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, waitlistOffer.siteId)))
    .$dynamic();
}

/** Freed times ahead that the desk may act on, by start. */
export function selectFreedAhead(tx: Tx, { tenant, nowMs }: TenantScope, most: number) {
  return tx
    .select({
      id: freedTime.id,
      professionalId: freedTime.professionalId,
      resourceKindId: freedTime.resourceKindId,
      professionalName: professional.name,
      professionalTitle: professional.title,
      startsAt: freedTime.startsAt,
      endsAt: freedTime.endsAt,
    })
    .from(freedTime)
    .leftJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, freedTime.professionalId)),
    )
    .where(
      and(
        eq(freedTime.tenantId, tenant.id),
        ne(freedTime.status, "stopped"),
        gt(freedTime.endsAt, new Date(nowMs)),
        lte(freedTime.dueAt, sql`now()`),
      ),
    )
    .orderBy(asc(freedTime.startsAt), asc(freedTime.id))
    .limit(most);
}

/** What a client is told of one of their offers; undefined where they have none of that id. */
export async function selectOwnOffer(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
  offerId: string,
) {
  const [row] = await tx
    .select({
      id: waitlistOffer.id,
      status: waitlistOffer.status,
      isExpired: sql<boolean>`${waitlistOffer.expiresAt} <= now()`,
      startsAt: waitlistOffer.startsAt,
      endsAt: waitlistOffer.endsAt,
      expiresAt: waitlistOffer.expiresAt,
      appointmentId: waitlistOffer.appointmentId,
      isWaiting: sql<boolean>`${waitlistEntry.status} = 'waiting'`,
      priceMinor: sql<number | null>`coalesce(${service.priceMinor}, ${professional.feeMinor})`,
      service: { id: service.id, name: service.name },
      professional: {
        id: professional.id,
        name: professional.name,
        title: professional.title,
        specialty: professional.specialty,
      },
      site: { id: site.id, name: site.name, address: site.address, timeZone: site.timeZone },
    })
    .from(waitlistOffer)
    .innerJoin(
      waitlistEntry,
      and(eq(waitlistEntry.tenantId, tenant.id), eq(waitlistEntry.id, waitlistOffer.entryId)),
    )
    .innerJoin(
      service,
      and(eq(service.tenantId, tenant.id), eq(service.id, waitlistOffer.serviceId)),
    )
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, waitlistOffer.professionalId)),
    )
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, waitlistOffer.siteId)))
    .where(
      and(
        eq(waitlistOffer.tenantId, tenant.id),
        eq(waitlistOffer.id, offerId),
        eq(waitlistOffer.clientId, clientId),
      ),
    );
  return row;
}

/** Open offers of one client. */
export function selectOwnOpenOffers(tx: Tx, { tenant }: TenantScope, clientId: string) {
  return tx
    .select({
      id: waitlistOffer.id,
      expiresAt: waitlistOffer.expiresAt,
      timeZone: site.timeZone,
    })
    .from(waitlistOffer)
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, waitlistOffer.siteId)))
    .where(
      and(
        eq(waitlistOffer.tenantId, tenant.id),
        eq(waitlistOffer.clientId, clientId),
        eq(waitlistOffer.status, "offered"),
        gt(waitlistOffer.expiresAt, sql`now()`),
      ),
    );
}

/** What an entry asks for, to look where it could be met; undefined where nobody waits under that id. */
export async function selectWished(tx: Tx, { tenant }: TenantScope, entryId: string) {
  const [row] = await tx
    .select({
      professionalId: waitlistEntry.professionalId,
      fromDate: waitlistEntry.fromDate,
      toDate: waitlistEntry.toDate,
      clientName: client.name,
      serviceName: service.name,
    })
    .from(waitlistEntry)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, waitlistEntry.clientId)))
    .innerJoin(
      service,
      and(eq(service.tenantId, tenant.id), eq(service.id, waitlistEntry.serviceId)),
    )
    .where(
      and(
        eq(waitlistEntry.tenantId, tenant.id),
        eq(waitlistEntry.id, entryId),
        eq(waitlistEntry.status, "waiting"),
      ),
    );
  return row;
}
