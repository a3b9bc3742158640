import "server-only";
import { sql } from "drizzle-orm";
import type { TenantScope, Tx } from "@/db/scope";

type OwedFor = {
  readonly appointmentId: string;
  /** The appointment's version after the change. */
  readonly version: number;
  /** The appointment's start after the change. */
  readonly startsAt: Date;
  readonly kind: "booked" | "accepted" | "moved" | "cancelled";
};

/**
 * Writes the messages that a change owes to the client, inside the change's own transaction: its confirmation now,
 * its reminders while they are still ahead. Takes back what is pending for older versions. Writes nothing where the
 * client has no e-mail. Due times are the database's clock's. Repeating a call changes nothing.
 */
export async function oweMessages(tx: Tx, scope: TenantScope, change: OwedFor): Promise<void> {
  const { appointmentId, version, kind } = change;
  const startsAt = sql`${change.startsAt.toISOString()}::timestamptz`;
  await tx.execute(sql`
    WITH superseded AS (
      UPDATE notification SET status = 'cancelled'
      WHERE tenant_id = ${scope.tenant.id} AND appointment_id = ${appointmentId} AND status = 'pending'
        AND (for_version < ${version} OR kind = ANY (${supersededKinds(kind)}::text[]))
    ),
    owed AS (
      SELECT ${kind}::text AS kind, 0 AS offset_hours, now() AS due_at, ${expiryOf(kind, startsAt)} AS expires_at
      UNION ALL
      SELECT 'reminder', hours, ${startsAt} - make_interval(hours => hours), ${startsAt}
      FROM tenant, unnest(tenant.reminder_hours) AS hours
      WHERE tenant.id = ${scope.tenant.id} AND ${kind}::text <> 'cancelled'
        AND ${startsAt} - make_interval(hours => hours) > now()
    )
    INSERT INTO notification
      (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT a.tenant_id, a.id, owed.kind, 'email',
      concat_ws(':', a.id, owed.kind, 'email', ${dedupeOffset}, ${`v${version}`}::text),
      ${version}::int, owed.due_at, owed.due_at, owed.expires_at
    FROM appointment a
    JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id AND c.email <> ''
    CROSS JOIN owed
    WHERE a.tenant_id = ${scope.tenant.id} AND a.id = ${appointmentId}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`);
}

/** Hours of a reminder. The practice and the client may each accept the same version, and each is said once. */
const dedupeOffset = sql`
  CASE WHEN owed.kind = 'accepted' AND a.accepted_at IS NOT NULL THEN 1 ELSE owed.offset_hours END`;

/** Of the same version: what is still unsent and would say nothing beside the new message. */
function supersededKinds(kind: OwedFor["kind"]): string {
  switch (kind) {
    case "accepted":
      return "{booked,moved}";
    case "cancelled":
      return "{booked,accepted,moved,reminder}";
    case "booked":
    case "moved":
      return "{}";
  }
}

/** A day late a cancellation still matters; the others are pointless soon after the start. */
function expiryOf(kind: OwedFor["kind"], startsAt: ReturnType<typeof sql>) {
  const grace = kind === "cancelled" ? sql`interval '1 day'` : sql`interval '1 hour'`;
  return sql`greatest(${startsAt}, now()) + ${grace}`;
}
