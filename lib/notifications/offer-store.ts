import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { client, professional, service, site, waitlistOffer } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { siteColumns } from "./reads";

/** What mails say of offers of the waiting list, as it is now; no query where there is none. */
export async function readOffers(tx: Tx, { tenant }: TenantScope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({
      offer: {
        id: waitlistOffer.id,
        status: waitlistOffer.status,
        startsAt: waitlistOffer.startsAt,
        endsAt: waitlistOffer.endsAt,
        expiresAt: waitlistOffer.expiresAt,
        priceMinor: sql<number | null>`coalesce(${service.priceMinor}, ${professional.feeMinor})`,
      },
      client: { id: client.id, name: client.name, email: client.email, locale: client.locale },
      professional: {
        name: professional.name,
        title: professional.title,
        specialty: professional.specialty,
      },
      service: { name: service.name },
      site: siteColumns,
    })
    .from(waitlistOffer)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, waitlistOffer.clientId)))
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, waitlistOffer.professionalId)),
    )
    .innerJoin(
      service,
      and(eq(service.tenantId, tenant.id), eq(service.id, waitlistOffer.serviceId)),
    )
    .leftJoin(site, and(eq(site.tenantId, tenant.id), eq(site.id, waitlistOffer.siteId)))
    .where(and(eq(waitlistOffer.tenantId, tenant.id), inArray(waitlistOffer.id, [...ids])));
}
