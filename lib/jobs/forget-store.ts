import "server-only";
import { sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/** What is left goes the next time. */
const mostAtOnce = 5_000;

/**
 * Tenants whose hour of the day (UTC) came since they were last looked at, who waits longest first: their ids spread them
 * evenly over a day that is asked hourly. Through the system's door.
 */
export async function selectTenantsToForget(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    SELECT t.id FROM tenant t
    CROSS JOIN (SELECT date_trunc('hour', now(), 'UTC') AS at, extract(hour FROM now() AT TIME ZONE 'UTC')::int AS number) hour
    LEFT JOIN retention_round r ON r.subject_tenant_id = t.id
    WHERE coalesce(r.done_at, t.created_at)
      < hour.at - make_interval(hours => (hour.number + 24 - get_byte(uuid_send(t.id), 15) % 24) % 24)
    ORDER BY r.done_at NULLS FIRST, t.id`);
  return [...rows].map(({ id }) => id);
}

export async function noteRound(tx: Tx, tenantId: string): Promise<void> {
  await tx.execute(sql`
    INSERT INTO retention_round (subject_tenant_id, done_at) VALUES (${tenantId}, now())
    ON CONFLICT (subject_tenant_id) DO UPDATE SET done_at = excluded.done_at`);
}

/** Tickets and the days that they were given on, by the day. How many rows went, as of all of these. */
export async function deleteQueueDays(tx: Tx, { tenant }: TenantScope, days: number) {
  const query = preparedOn(tx);
  const entries = await query`
    DELETE FROM queue_entry WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT id FROM queue_entry WHERE tenant_id = ${tenant.id} AND day < current_date - ${days}::int
      ORDER BY day LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)`.execute();
  const counters = await query`
    DELETE FROM queue_day WHERE tenant_id = ${tenant.id} AND day < current_date - ${days}::int`.execute();
  return entries.count + counters.count;
}

/** Freed times that are past, and with them the offers that were made of them. */
export async function deleteFreedTimes(tx: Tx, { tenant }: TenantScope, days: number) {
  const { count } = await preparedOn(tx)`
    DELETE FROM freed_time WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT id FROM freed_time
      WHERE tenant_id = ${tenant.id} AND ends_at < now() - make_interval(days => ${days}::int)
      LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)`.execute();
  return count;
}

/** What was typed for requests for a time that were confirmed or ran out; that their mails were sent is still told. */
export async function emptyRequests(
  tx: Tx,
  { tenant }: TenantScope,
  days: number,
): Promise<number> {
  const { count } = await preparedOn(tx)`
    UPDATE booking_request SET booking = NULL, phone = NULL WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT id FROM booking_request
      WHERE tenant_id = ${tenant.id} AND expires_at < now() - make_interval(days => ${days}::int)
        AND (booking IS NOT NULL OR phone IS NOT NULL)
      ORDER BY expires_at LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)`.execute();
  return count;
}

/** The requests themselves, and with them that they were mailed. */
export async function deleteRequests(tx: Tx, { tenant }: TenantScope, days: number) {
  const { count } = await preparedOn(tx)`
    DELETE FROM booking_request WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT id FROM booking_request
      WHERE tenant_id = ${tenant.id} AND expires_at < now() - make_interval(days => ${days}::int)
      ORDER BY expires_at LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)`.execute();
  return count;
}

/**
 * What messages of that long ago said, not of an appointment that is still ahead or not as long over; that there was one,
 * and what became of it, stays. How many lost theirs.
 */
export async function forgetContents(tx: Tx, { tenant }: TenantScope, days: number) {
  const { count } = await preparedOn(tx)`
    UPDATE notification SET payload = NULL WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT n.id FROM notification n
      WHERE n.tenant_id = ${tenant.id} AND n.status <> 'pending' AND n.payload IS NOT NULL
        AND n.due_at < now() - make_interval(days => ${days}::int)
        AND NOT EXISTS (
          SELECT FROM appointment a WHERE a.tenant_id = ${tenant.id} AND a.id = n.appointment_id
            AND a.ends_at > now() - make_interval(days => ${days}::int))
      LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)`.execute();
  return count;
}

/** Holds that expired, with the time that they took. */
export async function deleteHolds(tx: Tx, { tenant }: TenantScope, days: number) {
  const { count } = await preparedOn(tx)`
    DELETE FROM slot_hold WHERE tenant_id = ${tenant.id} AND id IN (
      SELECT id FROM slot_hold
      WHERE tenant_id = ${tenant.id} AND expires_at < now() - make_interval(days => ${days}::int)
      ORDER BY expires_at LIMIT ${mostAtOnce} FOR UPDATE SKIP LOCKED)`.execute();
  return count;
}

/** Days whose agendas the team was sent, which nothing asks for any more. */
export async function deleteAgendaRounds(
  tx: Tx,
  { tenant }: TenantScope,
  days: number,
): Promise<number> {
  const rows = await preparedOn(tx)`
    DELETE FROM agenda_round WHERE tenant_id = ${tenant.id} AND day < now()::date - ${days}::int RETURNING 1`.execute();
  return rows.length;
}
