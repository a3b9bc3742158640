import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/**
 * Writes the message of an offer of the waiting list, in the offer's own transaction: one row for each channel by which
 * the person is reached, which is e-mail so far. It is pointless once the offer expired.
 */
export async function oweOffer(tx: Tx, { tenant }: TenantScope, offerId: string): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification
      (tenant_id, waitlist_offer_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT o.tenant_id, o.id, 'offered', 'email', concat_ws(':', o.id, 'offered', 'email'), 1, now(), now(), o.expires_at
    FROM waitlist_offer o
    JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = o.client_id AND c.email <> ''
    WHERE o.tenant_id = ${tenant.id} AND o.id = ${offerId}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`.execute();
}
