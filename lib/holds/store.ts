import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { isoOf } from "@/lib/appointments/placement";
import type { Interval } from "@/lib/core/time/interval";
import type { Hold } from "./hold";

export async function selectHold(
  tx: Tx,
  { tenant }: TenantScope,
  holdId: string,
): Promise<Hold | undefined> {
  const [row] = await preparedOn(tx)<Hold[]>`
    SELECT id, service_id AS "serviceId", professional_id AS "professionalId", site_id AS "siteId",
      (extract(epoch FROM starts_at) / 60)::int AS "startMinute", (extract(epoch FROM ends_at) / 60)::int AS "endMinute",
      expires_at > now() AS "isLive", coalesce(return_by > now(), false) AS "mayReturn",
      (extract(epoch FROM created_at) * 1000)::float8 AS "heldAtMs",
      (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAtMs"
    FROM slot_hold WHERE tenant_id = ${tenant.id} AND id = ${holdId}`.execute();
  return row;
}

export async function selectLiveHolds(
  tx: Tx,
  { tenant }: TenantScope,
  { startMinute, endMinute }: Interval,
  professionalIds: readonly string[] | undefined,
): Promise<readonly (Pick<Hold, "id" | "professionalId"> & Interval)[]> {
  const whose = professionalIds ? `{${professionalIds.join(",")}}` : null;
  return preparedOn(tx)<(Pick<Hold, "id" | "professionalId"> & Interval)[]>`
    SELECT id, professional_id AS "professionalId", (extract(epoch FROM starts_at) / 60)::int AS "startMinute",
      (extract(epoch FROM ends_at) / 60)::int AS "endMinute"
    FROM slot_hold
    WHERE tenant_id = ${tenant.id} AND expires_at > now() AND starts_at < ${isoOf(endMinute)}
      AND ends_at > ${isoOf(startMinute)}
      AND (${whose}::uuid[] IS NULL OR professional_id = ANY (${whose}::uuid[]))
    ORDER BY starts_at, id`.execute();
}

/** How many times somebody keeps now. Until the transaction ends nobody else counts theirs. */
export async function countLiveHolds(
  tx: Tx,
  { tenant }: TenantScope,
  holder: string,
  exceptId: string | undefined,
): Promise<number> {
  const sql = preparedOn(tx);
  const [, [row]] = await Promise.all([
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tenant.id}:holder:${holder}`}, 0))`.execute(),
    sql<{ live: number }[]>`
      SELECT count(*)::int AS live FROM slot_hold
      WHERE tenant_id = ${tenant.id} AND holder = ${holder} AND expires_at > now()
        AND id IS DISTINCT FROM ${exceptId ?? null}::uuid`.execute(),
  ]);
  return row?.live ?? 0;
}

export type NewHold = {
  readonly id: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly siteId: string | null;
  readonly resourceId: string | null;
  readonly sessionId: string | null;
  readonly time: Interval;
  readonly holder: string | null;
  /** The hold that was left and is gone on with: this one gets the expiry that it had. */
  readonly goesOn: string | null;
};

/**
 * Writes a hold that expires by the database's clock, and says when, in epoch milliseconds. Each call also forgets some
 * that expired long ago.
 */
export async function insertHold(
  tx: Tx,
  { tenant }: TenantScope,
  { time, ...hold }: NewHold,
): Promise<{ readonly heldAtMs: number; readonly expiresAtMs: number }> {
  const sql = preparedOn(tx);
  const [[row]] = await Promise.all([
    sql<{ heldAtMs: number; expiresAtMs: number }[]>`
      INSERT INTO slot_hold (tenant_id, id, service_id, professional_id, site_id, resource_id, group_session_id,
        starts_at, ends_at, holder, created_at, expires_at)
      SELECT ${tenant.id}::uuid, ${hold.id}::uuid, ${hold.serviceId}::uuid, ${hold.professionalId}::uuid,
        ${hold.siteId}::uuid, ${hold.resourceId}::uuid, ${hold.sessionId}::uuid,
        ${isoOf(time.startMinute)}::timestamptz, ${isoOf(time.endMinute)}::timestamptz, ${hold.holder}::text,
        coalesce(min(left_one.created_at), now()),
        coalesce(min(left_one.return_by), now() + make_interval(mins => ${tenant.holdMinutes}::int))
      FROM slot_hold left_one WHERE left_one.tenant_id = ${tenant.id} AND left_one.id = ${hold.goesOn}::uuid
      RETURNING (extract(epoch FROM created_at) * 1000)::float8 AS "heldAtMs",
        (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAtMs"`.execute(),
    sql`
      DELETE FROM slot_hold WHERE tenant_id = ${tenant.id} AND id IN (
        SELECT id FROM slot_hold WHERE tenant_id = ${tenant.id} AND expires_at < now() - interval '1 hour'
        ORDER BY expires_at LIMIT 20 FOR UPDATE SKIP LOCKED)`.execute(),
  ]);
  if (!row) throw new Error("The hold was not written");
  return row;
}

/** What a hold takes ends when the hold does. */
export async function endWithHold(tx: Tx, { tenant }: TenantScope, holdId: string): Promise<void> {
  await preparedOn(tx)`
    UPDATE occupancy SET expires_at = h.expires_at FROM slot_hold h
    WHERE occupancy.tenant_id = ${tenant.id} AND h.tenant_id = ${tenant.id} AND h.id = ${holdId}
      AND occupancy.hold_id = h.id AND occupancy.expires_at > h.expires_at`.execute();
}

/** Gives its time back at once, and keeps until when it may be gone on with. False where there is none of that id. */
export async function leaveHold(tx: Tx, { tenant }: TenantScope, holdId: string): Promise<boolean> {
  const sql = preparedOn(tx);
  const [rows] = await Promise.all([
    sql`
      UPDATE slot_hold SET return_by = CASE WHEN expires_at > now() THEN expires_at ELSE return_by END,
        expires_at = least(expires_at, now())
      WHERE tenant_id = ${tenant.id} AND id = ${holdId} RETURNING id`.execute(),
    sql`DELETE FROM occupancy WHERE tenant_id = ${tenant.id} AND hold_id = ${holdId}`.execute(),
  ]);
  return rows.length === 1;
}
