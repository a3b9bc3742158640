import "server-only";
import { sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/** What is left goes the next time. */
const mostAtOnce = 5_000;

/** Tenants that are looked at in that hour of the day: their ids spread them evenly. Through the system's door. */
export async function selectTenantsOfHour(tx: Tx, hour: number): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`SELECT id FROM tenant WHERE get_byte(uuid_send(id), 15) % 24 = ${hour}`,
  );
  return [...rows].map(({ id }) => id);
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

/** Requests for a time that were confirmed or ran out, with what was typed for them and their mails. */
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
