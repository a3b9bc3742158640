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
import { withinReach, withinReachOrAnybodys } from "@/db/within-reach";
import { bookingReach } from "@/lib/core/tenancy/permissions";
import { readerOf } from "@/lib/family/load-reader";

/** What an offer says to whoever reads of it: the desk, the client, and a mail. */
const offerFacts = {
  offer: {
    id: waitlistOffer.id,
    entryId: waitlistOffer.entryId,
    freedTimeId: waitlistOffer.freedTimeId,
    holdId: waitlistOffer.holdId,
    status: waitlistOffer.status,
    startsAt: waitlistOffer.startsAt,
    endsAt: waitlistOffer.endsAt,
    expiresAt: waitlistOffer.expiresAt,
    /** By the database's clock; the next round says so too. */
    isExpired: sql<boolean>`${waitlistOffer.expiresAt} <= now()`,
    isChosen: waitlistOffer.isChosen,
    /** Whether who was asked is still on the list. */
    isWaiting: sql<boolean>`${waitlistEntry.status} = 'waiting'`,
    appointmentId: waitlistOffer.appointmentId,
    priceMinor: sql<number | null>`coalesce(${service.priceMinor}, ${professional.feeMinor})`,
  },
  client: {
    id: client.id,
    name: client.name,
    email: client.email,
    phone: client.phone,
    timeZone: client.timeZone,
  },
  service: { id: service.id, name: service.name },
  professional: {
    id: professional.id,
    name: professional.name,
    title: professional.title,
    specialty: professional.specialty,
  },
  site: { id: site.id, name: site.name, address: site.address, timeZone: site.timeZone },
};

function offersWhere(tx: Tx, scope: TenantScope, ...which: Parameters<typeof and>) {
  const { tenant } = scope;
  return tx
    .select({ ...offerFacts, client: { ...offerFacts.client, ...readerOf(scope) } })
    .from(waitlistOffer)
    .innerJoin(
      waitlistEntry,
      and(eq(waitlistEntry.tenantId, tenant.id), eq(waitlistEntry.id, waitlistOffer.entryId)),
    )
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
    .where(and(eq(waitlistOffer.tenantId, tenant.id), ...which))
    .$dynamic();
}

/** Offers as they are now; no query where there is none. */
export async function selectOffers(tx: Tx, scope: TenantScope, ids: readonly string[]) {
  return ids.length === 0 ? [] : offersWhere(tx, scope, inArray(waitlistOffer.id, [...ids]));
}

const isOpen = and(eq(waitlistOffer.status, "offered"), gt(waitlistOffer.expiresAt, sql`now()`));

/** Offers that may still be answered, whichever ends first before. */
export function selectOpenOffers(tx: Tx, scope: TenantScope) {
  return offersWhere(tx, scope, and(isOpen, withTheirs(scope))).orderBy(
    asc(waitlistOffer.expiresAt),
    asc(waitlistOffer.id),
  );
}

/** How many of them there are. */
export async function countOpenOffers(tx: Tx, scope: TenantScope): Promise<number> {
  const ours = eq(waitlistOffer.tenantId, scope.tenant.id);
  return tx.$count(waitlistOffer, and(ours, isOpen, withTheirs(scope)));
}

/** What was answered about freed times, the last first; no query where there is none. */
export async function selectAnswers(tx: Tx, scope: TenantScope, freedTimeIds: readonly string[]) {
  if (freedTimeIds.length === 0) return [];
  const isAbout = and(inArray(waitlistOffer.freedTimeId, [...freedTimeIds]), withTheirs(scope));
  return offersWhere(tx, scope, isAbout, ne(waitlistOffer.status, "offered")).orderBy(
    desc(waitlistOffer.endedAt),
    asc(waitlistOffer.id),
  );
}

/** What a client is told of one of their offers; undefined where they have none of that id. */
export async function selectOwnOffer(
  tx: Tx,
  scope: TenantScope,
  clientIds: readonly string[],
  offerId: string,
) {
  const isOwn = inArray(waitlistOffer.clientId, [...clientIds]);
  const [row] = await offersWhere(tx, scope, eq(waitlistOffer.id, offerId), isOwn);
  return row;
}

/** Offers that one client, or who looks after somebody, may still answer. */
export function selectOwnOpenOffers(tx: Tx, scope: TenantScope, clientIds: readonly string[]) {
  return offersWhere(tx, scope, isOpen, inArray(waitlistOffer.clientId, [...clientIds]));
}

/** With professionals whose times are somebody's to give. */
function withTheirs({ actor }: TenantScope) {
  return withinReach(waitlistOffer.professionalId, bookingReach(actor));
}

/** Freed times ahead that the desk may act on, by start. */
export function selectFreedAhead(tx: Tx, { tenant, actor, nowMs }: TenantScope, most: number) {
  return tx
    .select({
      id: freedTime.id,
      professionalId: freedTime.professionalId,
      resourceKindId: freedTime.resourceKindId,
      professionalName: professional.name,
      professionalTitle: professional.title,
      startsAt: freedTime.startsAt,
      endsAt: freedTime.endsAt,
      status: freedTime.status,
      runAt: freedTime.runAt,
    })
    .from(freedTime)
    .leftJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, freedTime.professionalId)),
    )
    .where(
      and(
        eq(freedTime.tenantId, tenant.id),
        gt(freedTime.endsAt, new Date(nowMs)),
        lte(freedTime.dueAt, sql`now()`),
        withinReachOrAnybodys(freedTime.professionalId, bookingReach(actor)),
      ),
    )
    .orderBy(asc(freedTime.startsAt), asc(freedTime.id))
    .limit(most);
}

/** What an entry asks for, to look where it could be met; undefined where nobody waits under that id. */
export async function selectWished(tx: Tx, { tenant, actor }: TenantScope, entryId: string) {
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
        withinReachOrAnybodys(waitlistEntry.professionalId, bookingReach(actor)),
        eq(waitlistEntry.status, "waiting"),
      ),
    );
  return row;
}
