import "server-only";
import { preparedOn } from "@/db/prepared";
import type { waitlistOfferStatuses } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { bookingReach, portalReach } from "@/lib/core/tenancy/permissions";

export type OfferStatus = (typeof waitlistOfferStatuses)[number];

export type OfferRow = {
  readonly id: string;
  readonly entryId: string;
  readonly clientId: string;
  readonly freedTimeId: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly siteId: string | null;
  readonly holdId: string;
  readonly startMinute: number;
  readonly status: OfferStatus;
  /** By the database's clock, at this very moment. */
  readonly isExpired: boolean;
  readonly appointmentId: string | null;
  readonly level: number;
};

export type NewOffer = Pick<
  OfferRow,
  | "id"
  | "entryId"
  | "clientId"
  | "freedTimeId"
  | "serviceId"
  | "professionalId"
  | "siteId"
  | "holdId"
> & { readonly groupSessionId: string | null; readonly isChosen: boolean };

/** Writes an offer that lasts as long as its hold keeps the time. */
export async function insertOffer(tx: Tx, { tenant }: TenantScope, offer: NewOffer): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO waitlist_offer (tenant_id, id, entry_id, client_id, freed_time_id, service_id, professional_id,
      site_id, group_session_id, hold_id, is_chosen, starts_at, ends_at, expires_at)
    SELECT h.tenant_id, ${offer.id}::uuid, ${offer.entryId}::uuid, ${offer.clientId}::uuid,
      ${offer.freedTimeId}::uuid, ${offer.serviceId}::uuid, ${offer.professionalId}::uuid, ${offer.siteId}::uuid,
      ${offer.groupSessionId}::uuid, h.id, ${offer.isChosen}::boolean, h.starts_at, h.ends_at, h.expires_at
    FROM slot_hold h WHERE h.tenant_id = ${tenant.id} AND h.id = ${offer.holdId}`.execute();
}

/**
 * An offer, kept from everybody else until the transaction ends. A client finds none but their
 * own and their family's, the team those with professionals somebody works for.
 */
export async function lockOffer(
  tx: Tx,
  { tenant, actor }: TenantScope,
  id: string,
): Promise<OfferRow | undefined> {
  const whose = actor.kind === "client" ? portalReach(actor) : null;
  const reach = bookingReach(actor);
  const [row] = await preparedOn(tx)<OfferRow[]>`
    SELECT o.id, o.entry_id AS "entryId", o.client_id AS "clientId", o.freed_time_id AS "freedTimeId",
      o.service_id AS "serviceId", o.professional_id AS "professionalId", o.site_id AS "siteId",
      o.hold_id AS "holdId", (extract(epoch FROM o.starts_at) / 60)::int AS "startMinute", o.status,
      o.expires_at <= clock_timestamp() AS "isExpired", o.appointment_id AS "appointmentId", e.level
    FROM waitlist_offer o JOIN waitlist_entry e ON e.tenant_id = ${tenant.id} AND e.id = o.entry_id
    WHERE o.tenant_id = ${tenant.id} AND o.id = ${id}
      AND (${whose === null} OR o.client_id = ANY (${[...(whose ?? [])]}::uuid[]))
      AND (${reach === "all"} OR o.professional_id = ANY (${reach === "all" ? [] : [...reach]}::uuid[]))
    FOR UPDATE OF o`.execute();
  return row;
}

/** Ends an open offer that the caller has locked. */
export async function closeOffer(
  tx: Tx,
  { tenant, actor }: TenantScope,
  id: string,
  status: Exclude<OfferStatus, "offered" | "accepted">,
): Promise<void> {
  await preparedOn(tx)`
    UPDATE waitlist_offer SET status = ${status}, ended_at = clock_timestamp(), ended_by = ${actor.kind}
    WHERE tenant_id = ${tenant.id} AND id = ${id} AND status = 'offered'`.execute();
}

/**
 * The offer became an appointment and its entry waits no more; a client who took it has said that they will come. Sent
 * behind the appointment, in its transaction.
 */
export function settleOffer(
  tx: Tx,
  { tenant, actor }: TenantScope,
  offer: Pick<OfferRow, "id" | "entryId">,
  appointmentId: string,
): Promise<unknown> {
  const sql = preparedOn(tx);
  return Promise.all([
    sql`
      UPDATE waitlist_offer SET status = 'accepted', ended_at = clock_timestamp(), ended_by = ${actor.kind},
        appointment_id = ${appointmentId}
      WHERE tenant_id = ${tenant.id} AND id = ${offer.id}`.execute(),
    sql`
      UPDATE waitlist_entry SET status = 'booked', updated_at = now()
      WHERE tenant_id = ${tenant.id} AND id = ${offer.entryId}`.execute(),
    actor.kind === "client"
      ? sql`
          UPDATE appointment SET accepted_at = clock_timestamp()
          WHERE tenant_id = ${tenant.id} AND id = ${appointmentId}`.execute()
      : undefined,
  ]);
}

/** Ends the offers that ran out by the database's clock; the freed times that they were about. */
export async function expireOffers(tx: Tx, { tenant }: TenantScope): Promise<readonly string[]> {
  const rows = await preparedOn(tx)<{ freedTimeId: string }[]>`
    UPDATE waitlist_offer SET status = 'expired', ended_at = clock_timestamp(), ended_by = 'system'
    WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT id FROM waitlist_offer
      WHERE tenant_id = ${tenant.id} AND status = 'offered' AND expires_at <= now()
      ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)
    RETURNING freed_time_id AS "freedTimeId"`.execute();
  return rows.map(({ freedTimeId }) => freedTimeId);
}

/** The open offer of an entry. */
export async function findOpenOffer(
  tx: Tx,
  { tenant }: TenantScope,
  entryId: string,
): Promise<string | undefined> {
  const [row] = await preparedOn(tx)<{ id: string }[]>`
    SELECT id FROM waitlist_offer
    WHERE tenant_id = ${tenant.id} AND entry_id = ${entryId} AND status = 'offered'`.execute();
  return row?.id;
}
