import "server-only";
import { sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/** Tenants that want it noted by itself when nobody comes. Through the system's door. */
export async function selectNotingTenants(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`SELECT id FROM tenant WHERE no_show_minutes IS NOT NULL AND status = 'active'`,
  );
  return [...rows].map(({ id }) => id);
}

/**
 * Appointments that began so long ago, by the database's clock, and for which nobody came. None older than a day, and
 * none that was noted once: who takes that back knows better.
 */
export async function selectMissed(
  tx: Tx,
  { tenant }: TenantScope,
  most: number,
): Promise<readonly string[]> {
  const rows = await preparedOn(tx)<{ id: string }[]>`
    SELECT a.id FROM appointment a
    JOIN tenant t ON t.id = ${tenant.id}
    WHERE a.tenant_id = ${tenant.id} AND a.status IN ('pending', 'confirmed')
      AND a.starts_at < now() - make_interval(mins => t.no_show_minutes)
      AND a.starts_at > now() - interval '1 day'
      AND NOT EXISTS (SELECT FROM appointment_event e
        WHERE e.tenant_id = ${tenant.id} AND e.appointment_id = a.id AND e.to_status = 'no_show')
    ORDER BY a.starts_at LIMIT ${most}`.execute();
  return rows.map(({ id }) => id);
}
