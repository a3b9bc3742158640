import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { isoOf } from "@/lib/appointments/placement";
import type { Interval } from "@/lib/core/time/interval";
import type { HeldPart, Hold } from "./hold";

/** Of one service or of a visit; a visit's parts by start. */
export async function selectHold(
  tx: Tx,
  { tenant }: TenantScope,
  holdId: string,
): Promise<Hold | undefined> {
  const rows = await preparedOn(tx)<(HeldPart & Omit<Hold, "id" | "parts">)[]>`
    SELECT id, service_id AS "serviceId", professional_id AS "professionalId", site_id AS "siteId",
      (extract(epoch FROM starts_at) / 60)::int AS "startMinute", (extract(epoch FROM ends_at) / 60)::int AS "endMinute",
      expires_at > now() AS "isLive", coalesce(return_by > now(), false) AS "mayReturn",
      (extract(epoch FROM created_at) * 1000)::float8 AS "heldAtMs",
      (extract(epoch FROM expires_at) * 1000)::float8 AS "expiresAtMs"
    FROM slot_hold
    WHERE tenant_id = ${tenant.id} AND (visit_id = ${holdId} OR (id = ${holdId} AND visit_id IS NULL))
    ORDER BY starts_at`.execute();
  const [first] = rows;
  return first && { ...first, id: holdId, parts: [...rows] };
}

/** What is kept, service by service. */
export async function selectLiveHolds(
  tx: Tx,
  { tenant }: TenantScope,
  { startMinute, endMinute }: Interval,
  professionalIds: readonly string[] | undefined,
): Promise<readonly (HeldPart & Offered)[]> {
  const whose = professionalIds ? `{${professionalIds.join(",")}}` : null;
  return preparedOn(tx)<(HeldPart & Offered)[]>`
    SELECT h.id, h.service_id AS "serviceId", h.professional_id AS "professionalId",
      h.holder IS NOT DISTINCT FROM 'waitlist' AS "isOffered", c.name AS "offeredTo", r.name AS awaits, p.name AS "professionalName",
      (extract(epoch FROM h.starts_at) / 60)::int AS "startMinute", (extract(epoch FROM h.ends_at) / 60)::int AS "endMinute"
    FROM slot_hold h
    JOIN professional p ON p.tenant_id = ${tenant.id} AND p.id = h.professional_id
    LEFT JOIN waitlist_offer o ON o.tenant_id = ${tenant.id} AND o.hold_id = h.id AND o.status = 'offered'
    LEFT JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = o.client_id
    LEFT JOIN booking_request r ON r.tenant_id = ${tenant.id} AND r.hold_id IN (h.id, h.visit_id)
    WHERE h.tenant_id = ${tenant.id} AND h.expires_at > now() AND h.starts_at < ${isoOf(endMinute)}
      AND h.ends_at > ${isoOf(startMinute)}
      AND (${whose}::uuid[] IS NULL OR h.professional_id = ANY (${whose}::uuid[]))
    ORDER BY h.starts_at, h.id`.execute();
}

type Offered = {
  /** To somebody of the waiting list, and to whom. */
  readonly isOffered: boolean;
  readonly offeredTo: string | null;
  /** Who asked for it and has not shown yet that the e-mail is theirs. */
  readonly awaits: string | null;
  readonly professionalName: string;
};

/** How many times somebody keeps now, a visit being one. Until the transaction ends nobody else counts theirs. */
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
      SELECT count(DISTINCT coalesce(visit_id, id))::int AS live FROM slot_hold
      WHERE tenant_id = ${tenant.id} AND holder = ${holder} AND expires_at > now()
        AND coalesce(visit_id, id) IS DISTINCT FROM ${exceptId ?? null}::uuid`.execute(),
  ]);
  return row?.live ?? 0;
}

export type NewHold = {
  readonly visitId: string | null;
  readonly siteId: string | null;
  readonly parts: readonly {
    readonly id: string;
    readonly serviceId: string;
    readonly professionalId: string;
    readonly resourceId: string | null;
    readonly sessionId: string | null;
    readonly time: Interval;
  }[];
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
  { parts, goesOn, ...hold }: NewHold,
): Promise<Pick<Hold, "heldAtMs" | "expiresAtMs">> {
  const sql = preparedOn(tx);
  const rows = parts.map(({ time, ...part }) => ({
    ...part,
    from: isoOf(time.startMinute),
    to: isoOf(time.endMinute),
  }));
  const [[row]] = await Promise.all([
    sql<Pick<Hold, "heldAtMs" | "expiresAtMs">[]>`
      INSERT INTO slot_hold (tenant_id, id, visit_id, service_id, professional_id, site_id, resource_id,
        group_session_id, starts_at, ends_at, holder, created_at, expires_at)
      SELECT ${tenant.id}::uuid, part.id, ${hold.visitId}::uuid, part."serviceId", part."professionalId",
        ${hold.siteId}::uuid, part."resourceId", part."sessionId", part."from", part."to", ${hold.holder}::text,
        coalesce(earlier.created_at, now()),
        coalesce(earlier.return_by, now() + make_interval(mins => ${tenant.holdMinutes}::int))
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS part(id uuid, "serviceId" uuid,
        "professionalId" uuid, "resourceId" uuid, "sessionId" uuid, "from" timestamptz, "to" timestamptz)
      CROSS JOIN (
        SELECT min(created_at) AS created_at, min(return_by) AS return_by FROM slot_hold
        WHERE tenant_id = ${tenant.id} AND (visit_id = ${goesOn}::uuid OR (id = ${goesOn}::uuid AND visit_id IS NULL))
      ) earlier
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
export async function endWithHold(
  tx: Tx,
  { tenant }: TenantScope,
  rowIds: readonly string[],
): Promise<void> {
  await preparedOn(tx)`
    UPDATE occupancy SET expires_at = h.expires_at FROM slot_hold h
    WHERE occupancy.tenant_id = ${tenant.id} AND h.tenant_id = ${tenant.id}
      AND h.id = ANY (${`{${rowIds.join(",")}}`}::uuid[])
      AND occupancy.hold_id = h.id AND occupancy.expires_at > h.expires_at`.execute();
}

/** Gives its time back at once, and keeps until when it may be gone on with. False where there is none of that id. */
export async function leaveHold(tx: Tx, { tenant }: TenantScope, holdId: string): Promise<boolean> {
  const rows = await preparedOn(tx)`
    WITH gone AS (
      UPDATE slot_hold SET return_by = CASE WHEN expires_at > now() THEN expires_at ELSE return_by END,
        expires_at = least(expires_at, now())
      WHERE tenant_id = ${tenant.id} AND (visit_id = ${holdId} OR (id = ${holdId} AND visit_id IS NULL))
      RETURNING id
    ), freed AS (
      DELETE FROM occupancy o USING gone WHERE o.tenant_id = ${tenant.id} AND o.hold_id = gone.id
    )
    SELECT id FROM gone`.execute();
  return rows.length > 0;
}
