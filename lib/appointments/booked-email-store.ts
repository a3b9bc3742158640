import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

type Ids = readonly string[];

/** Whom a form of the public page booked for, and what of it may still be corrected. */
export type BookedPerson = {
  readonly clientId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  /** Of the visit, the appointment itself included. */
  readonly appointmentIds: Ids;
  /** Who looks after them at that e-mail, if they were not known before either. */
  readonly newCarerId: string | null;
  /** They became clients by this booking, and nothing else is theirs. */
  readonly isNew: boolean;
  /** Nor was anything of them changed since. */
  readonly isUntouched: boolean;
};

/**
 * A booking of the public page within the last hour that still stands, kept from everybody else until the transaction
 * ends. Moments are the database's: what one transaction wrote has one.
 */
export async function lockBookedPerson(
  tx: Tx,
  { tenant }: TenantScope,
  appointmentId: string,
): Promise<BookedPerson | undefined> {
  const sql = preparedOn(tx);
  const locked = await sql`
    SELECT a.id FROM appointment a JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = a.client_id
    WHERE a.tenant_id = ${tenant.id} AND a.id = ${appointmentId} FOR UPDATE OF a, c`.execute();
  if (locked.length === 0) return undefined;
  const [row] = await sql<BookedPerson[]>`
    SELECT c.id AS "clientId", c.name, c.email, c.phone, parts.ids AS "appointmentIds",
      carer.id AS "newCarerId", c.updated_at = a.created_at AS "isUntouched",
      c.created_at = a.created_at AND carer.is_known IS NOT TRUE
        AND NOT EXISTS (SELECT FROM appointment o
          WHERE o.tenant_id = ${tenant.id} AND o.client_id = c.id AND o.id <> ALL (parts.ids))
        AND NOT EXISTS (SELECT FROM waitlist_entry w WHERE w.tenant_id = ${tenant.id} AND w.client_id = c.id)
        AND NOT EXISTS (SELECT FROM client_account p WHERE p.tenant_id = ${tenant.id} AND p.client_id = c.id)
        AND NOT EXISTS (SELECT FROM shared_document d WHERE d.tenant_id = ${tenant.id} AND d.client_id = c.id)
        AND NOT EXISTS (SELECT FROM family_tie t WHERE t.tenant_id = ${tenant.id} AND t.carer_id = c.id) AS "isNew"
    FROM appointment a
    JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = a.client_id
    CROSS JOIN LATERAL (
      SELECT array_agg(p.id) AS ids FROM appointment p
      WHERE p.tenant_id = ${tenant.id} AND p.client_id = c.id AND (p.id = a.id OR p.visit_id = a.visit_id)
    ) parts
    LEFT JOIN LATERAL (
      SELECT CASE WHEN known.is_known THEN NULL ELSE k.id END AS id, known.is_known
      FROM family_tie t
      JOIN client k ON k.tenant_id = ${tenant.id} AND k.id = t.carer_id AND k.email = c.email
      CROSS JOIN LATERAL (
        SELECT k.created_at <> a.created_at
          OR EXISTS (SELECT FROM appointment o WHERE o.tenant_id = ${tenant.id} AND o.client_id = k.id)
          OR EXISTS (SELECT FROM waitlist_entry w WHERE w.tenant_id = ${tenant.id} AND w.client_id = k.id)
          OR EXISTS (SELECT FROM client_account p WHERE p.tenant_id = ${tenant.id} AND p.client_id = k.id)
          OR EXISTS (SELECT FROM family_tie o
            WHERE o.tenant_id = ${tenant.id} AND o.carer_id = k.id AND o.person_id <> c.id) AS is_known
      ) known
      WHERE t.tenant_id = ${tenant.id} AND t.person_id = c.id AND t.ended_at IS NULL
      ORDER BY known.is_known DESC LIMIT 1
    ) carer ON true
    WHERE a.tenant_id = ${tenant.id} AND a.id = ${appointmentId} AND a.source = 'public'
      AND a.status IN ('pending', 'confirmed') AND a.starts_at > now()
      AND a.created_at > now() - interval '1 hour' AND c.email <> ''`.execute();
  return row;
}

export async function writeEmails(
  tx: Tx,
  { tenant, nowMs }: TenantScope,
  clientIds: Ids,
  email: string,
): Promise<void> {
  await preparedOn(tx)`
    UPDATE client SET email = ${email}, updated_at = ${new Date(nowMs).toISOString()}
    WHERE tenant_id = ${tenant.id} AND id = ANY (${[...clientIds]}::uuid[])`.execute();
}

/** Makes somebody else the one who comes: theirs is the time as well (23P01 where they have no time then). */
export async function giveAppointments(
  tx: Tx,
  { tenant }: TenantScope,
  appointmentIds: Ids,
  clientId: string,
): Promise<void> {
  const sql = preparedOn(tx);
  await sql`
    UPDATE appointment SET client_id = ${clientId}, updated_at = now()
    WHERE tenant_id = ${tenant.id} AND id = ANY (${[...appointmentIds]}::uuid[])`.execute();
  await sql`
    UPDATE occupancy SET client_id = ${clientId}
    WHERE tenant_id = ${tenant.id} AND appointment_id = ANY (${[...appointmentIds]}::uuid[])
      AND client_id IS NOT NULL`.execute();
}

/** With their links, and what else only they had. */
export async function deleteClients(tx: Tx, { tenant }: TenantScope, ids: Ids): Promise<void> {
  await preparedOn(tx)`
    DELETE FROM client WHERE tenant_id = ${tenant.id} AND id = ANY (${[...ids]}::uuid[])`.execute();
}
