import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";

/**
 * How many minutes these appointments take, by id, where the team gave them a length of their own: they keep it wherever
 * they go. Left out are those that take as long as their service does, and those that share a time with others.
 */
export async function loadOwnLengths(
  tx: Tx,
  { tenant }: TenantScope,
  appointmentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (appointmentIds.length === 0) return new Map();
  const rows = await preparedOn(tx)<{ id: string; minutes: number }[]>`
    SELECT a.id, (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS minutes
    FROM appointment a
    JOIN service s ON s.tenant_id = a.tenant_id AND s.id = a.service_id
    LEFT JOIN professional_service p ON p.tenant_id = a.tenant_id AND p.service_id = a.service_id
      AND p.professional_id = a.professional_id
    WHERE a.tenant_id = ${tenant.id} AND a.id = ANY(${[...appointmentIds]}::uuid[])
      AND a.group_session_id IS NULL
      AND a.ends_at - a.starts_at
        <> make_interval(mins => coalesce(p.duration_minutes, s.duration_minutes))`.execute();
  return new Map(rows.map(({ id, minutes }) => [id, minutes]));
}
