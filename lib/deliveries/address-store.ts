import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { undeliverable } from "@/lib/core/notifications/delivery";

type Ids = readonly string[];

type Elsewhere = {
  readonly clientIds: Ids;
  readonly email: string;
  /** Of these appointments alone. */
  readonly appointmentIds?: Ids | undefined;
};

/**
 * Of each appointment to come and each open offer of some clients the last message, where it went to another e-mail
 * than that one, or arrived nowhere.
 */
export async function selectToldElsewhere(
  tx: Tx,
  { tenant }: TenantScope,
  { clientIds, email, appointmentIds }: Elsewhere,
): Promise<Ids> {
  const only = appointmentIds ? [...appointmentIds] : null;
  const rows = await preparedOn(tx)<{ id: string }[]>`
    SELECT last.id FROM (
      SELECT DISTINCT ON (n.appointment_id) n.id, n.status, n.last_error, n.payload ->> 'to' AS went_to
      FROM appointment a
      JOIN notification n ON n.tenant_id = ${tenant.id} AND n.appointment_id = a.id AND n.for_version = a.version
      WHERE a.tenant_id = ${tenant.id} AND a.client_id = ANY (${[...clientIds]}::uuid[]) AND a.starts_at > now()
        AND (${only}::uuid[] IS NULL OR a.id = ANY (${only}::uuid[]))
        AND n.user_id IS NULL AND n.channel = 'email' AND n.status <> 'cancelled' AND n.kind <> 'reminder'
      ORDER BY n.appointment_id, n.created_at DESC, n.id
    ) last
    WHERE (last.status = 'sent' AND coalesce(last.went_to, '') <> ${email}) OR last.status = 'dead'
      OR (last.status = 'skipped' AND last.last_error = ${undeliverable})
    UNION ALL
    SELECT n.id FROM waitlist_offer o
    JOIN notification n ON n.tenant_id = ${tenant.id} AND n.waitlist_offer_id = o.id
    WHERE o.tenant_id = ${tenant.id} AND o.client_id = ANY (${[...clientIds]}::uuid[]) AND o.status = 'offered'
      AND ${only}::uuid[] IS NULL AND o.expires_at > now() AND n.channel = 'email' AND n.status = 'sent'
      AND coalesce(n.payload ->> 'to', '') <> ${email}`.execute();
  return rows.map(({ id }) => id);
}

/** Takes back what is rendered, or just being, for another e-mail and did not leave yet. */
export async function takeBackRendered(
  tx: Tx,
  { tenant }: TenantScope,
  clientIds: Ids,
  email: string,
): Promise<Ids> {
  const rows = await preparedOn(tx)<{ id: string }[]>`
    UPDATE notification n SET status = 'cancelled'
    WHERE n.tenant_id = ${tenant.id} AND n.status = 'pending' AND n.user_id IS NULL AND n.channel = 'email'
      AND (n.payload IS NOT NULL OR n.lease_token IS NOT NULL) AND coalesce(n.payload ->> 'to', '') <> ${email}
      AND (n.client_id = ANY (${[...clientIds]}::uuid[])
        OR n.appointment_id IN (SELECT a.id FROM appointment a
          WHERE a.tenant_id = ${tenant.id} AND a.client_id = ANY (${[...clientIds]}::uuid[]))
        OR n.waitlist_offer_id IN (SELECT o.id FROM waitlist_offer o
          WHERE o.tenant_id = ${tenant.id} AND o.client_id = ANY (${[...clientIds]}::uuid[])))
    RETURNING n.id`.execute();
  return rows.map(({ id }) => id);
}

/** Owes the same once more, to be written anew: the provider knows the old ones' keys. */
export async function insertAnew(tx: Tx, { tenant }: TenantScope, ids: Ids): Promise<void> {
  await preparedOn(tx)`
    INSERT INTO notification (tenant_id, appointment_id, waitlist_offer_id, client_id, delay_notice_id, kind, channel,
      dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT n.tenant_id, n.appointment_id, n.waitlist_offer_id, n.client_id, n.delay_notice_id, n.kind, n.channel,
      'again:' || gen_random_uuid(), n.for_version, now(), now(), greatest(n.expires_at, a.starts_at)
    FROM notification n
    LEFT JOIN appointment a ON a.tenant_id = ${tenant.id} AND a.id = n.appointment_id
    WHERE n.tenant_id = ${tenant.id} AND n.id = ANY (${[...ids]}::uuid[])`.execute();
  await preparedOn(tx)`
    UPDATE notification SET handled_at = now()
    WHERE tenant_id = ${tenant.id} AND id = ANY (${[...ids]}::uuid[])
      AND (status IN ('dead', 'skipped') OR delivery_status IN ('bounced', 'complained'))`.execute();
}
