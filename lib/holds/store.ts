import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type { Hold } from "./read-hold";

export async function selectHold(
  tx: Tx,
  { tenant }: TenantScope,
  holdId: string,
): Promise<Hold | undefined> {
  const [row] = await preparedOn(tx)<Hold[]>`
    SELECT id, service_id AS "serviceId", professional_id AS "professionalId", site_id AS "siteId",
      group_session_id AS "sessionId", (extract(epoch FROM starts_at) / 60)::int AS "startMinute",
      expires_at > now() AS "isLive", (extract(epoch FROM created_at) * 1000)::float8 AS "heldAtMs",
      (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAtMs"
    FROM slot_hold WHERE tenant_id = ${tenant.id} AND id = ${holdId}`.execute();
  return row;
}

export type NewHold = {
  readonly id: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly siteId: string | null;
  readonly resourceId: string | null;
  readonly sessionId: string | null;
  readonly time: Interval;
};

/**
 * Writes a hold that expires by the database's clock, and says when, in epoch milliseconds. Each call also forgets some
 * that expired long ago.
 */
export async function insertHold(tx: Tx, { tenant }: TenantScope, hold: NewHold): Promise<number> {
  const sql = preparedOn(tx);
  const [[row]] = await Promise.all([
    sql<{ expiresAtMs: number }[]>`
      INSERT INTO slot_hold (tenant_id, id, service_id, professional_id, site_id, resource_id, group_session_id,
        starts_at, ends_at, expires_at)
      VALUES (${tenant.id}, ${hold.id}, ${hold.serviceId}, ${hold.professionalId}, ${hold.siteId}, ${hold.resourceId},
        ${hold.sessionId}, ${iso(hold.time.startMinute)}, ${iso(hold.time.endMinute)},
        now() + make_interval(mins => ${tenant.holdMinutes}::int))
      RETURNING (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAtMs"`.execute(),
    sql`
      DELETE FROM slot_hold WHERE tenant_id = ${tenant.id} AND id IN (
        SELECT id FROM slot_hold WHERE tenant_id = ${tenant.id} AND expires_at < now() - interval '1 minute'
        ORDER BY expires_at LIMIT 20 FOR UPDATE SKIP LOCKED)`.execute(),
  ]);
  if (!row) throw new Error("The hold was not written");
  return row.expiresAtMs;
}

/** Gives its time back at once. False where it is no more. */
export async function deleteHold(
  tx: Tx,
  { tenant }: TenantScope,
  holdId: string,
): Promise<boolean> {
  const rows = await preparedOn(tx)`
    DELETE FROM slot_hold WHERE tenant_id = ${tenant.id} AND id = ${holdId} RETURNING id`.execute();
  return rows.length === 1;
}

function iso(minute: number): string {
  return new Date(toMs(minute)).toISOString();
}
